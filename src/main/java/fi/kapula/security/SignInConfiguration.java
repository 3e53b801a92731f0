package fi.kapula.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapula.engine.TaskSight;
import fi.kapula.engine.WebApps;
import fi.kapula.people.SignIn;
import fi.kapula.shared.Directory;
import fi.kapula.shared.KapulaSettings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One sign-in for the portal, Camunda's web applications and REST. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    /** Pico's icons are images in its style sheet; nothing else is taken from outside our own files. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final RequestMatcher IN_APP_SIGN_OUT = PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");

    private static final RequestMatcher SIGN_OUT =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout");

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            CurrentUser currentUser,
            DoorAnswers answers,
            AuthenticationManager passwords,
            InAppSignIn inApp)
            throws Exception {
        return http.authenticationManager(passwords)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/login", "/error", "/css/**", "/js/**", "/images/**", "/webjars/**", "/favicon.ico")
                        .permitAll()
                        // The secret in its address says whose calendar it is
                        .requestMatchers(HttpMethod.GET, "/calendar/{secret}.ics")
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/camunda/assets/**", "/camunda/favicon.ico")
                        .permitAll()
                        // What Camunda's applications ask before they show their own sign-in form
                        .requestMatchers(
                                HttpMethod.GET, "/camunda/api/engine/engine/", "/camunda/api/admin/auth/user/{engine}")
                        .permitAll()
                        .anyRequest()
                        .access((who, request) ->
                                new AuthorizationDecision(currentUser.member().isPresent())))
                // Camunda checks its own calls by a token of its own, and RestDoor where the others come from.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**", "/engine-rest/**"))
                .formLogin(form -> form.loginPage("/login").failureHandler(new SignInFailure()))
                .httpBasic(basic -> basic.authenticationEntryPoint(answers))
                .addFilterBefore(inApp, UsernamePasswordAuthenticationFilter.class)
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(SIGN_OUT, IN_APP_SIGN_OUT))
                        .logoutSuccessHandler((request, response, who) -> signedOut(request, response)))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(answers)
                        .accessDeniedHandler(new SignedOutMeanwhile(currentUser, answers)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    AuthenticationManager passwords(SignIn signIn) {
        return new ProviderManager(new PasswordSignIn(signIn));
    }

    @Bean
    InAppSignIn inAppSignIn(AuthenticationManager passwords, Directory directory, WebApps apps, ObjectMapper json) {
        InAppSignIn filter = new InAppSignIn(passwords, directory, apps, json);
        filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        return filter;
    }

    /** Spring Security's chain runs it; as a filter of its own it would run twice. */
    @Bean
    FilterRegistrationBean<InAppSignIn> inAppSignInOnlyInTheChain(InAppSignIn filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RestDoor> restDoor(CurrentUser currentUser, TaskSight tasks, DoorAnswers answers) {
        var filter = new FilterRegistrationBean<>(new RestDoor(currentUser, tasks, answers));
        filter.addUrlPatterns("/engine-rest", "/engine-rest/*", "/camunda/api/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return filter;
    }

    /**
     * The session's cookie travels over https alone where the installation has it, also behind a proxy that ends it.
     */
    @Bean
    ServletContextInitializer secureSessionCookie(KapulaSettings settings) {
        return context -> context.getSessionCookieConfig()
                .setSecure("https".equals(settings.baseUrl().getScheme()));
    }

    private static void signedOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!IN_APP_SIGN_OUT.matches(request)) {
            new DefaultRedirectStrategy().sendRedirect(request, response, "/login?signedOut");
        }
    }

    /** After signing in a person comes back to the page they asked for, never to something that a script fetched. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && Door.of(request) == Door.PAGE
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }
}
