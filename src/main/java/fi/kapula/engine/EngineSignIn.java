package fi.kapula.engine;

import fi.kapula.shared.Directory;
import fi.kapula.shared.KapulaSettings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine, at each of its doors, who has signed in; signing in itself is Spring Security's, whose filters come
 * first.
 */
@Configuration(proxyBeanMethods = false)
class EngineSignIn {

    /** Behind Spring Security and the list of allowed calls. */
    private static final int ORDER = SecurityProperties.DEFAULT_FILTER_ORDER + 10;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppSignIn() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, SignedInByContainer.class.getName()));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        filter.setOrder(ORDER);
        return filter;
    }

    @Bean
    FilterRegistrationBean<RestSignIn> restSignIn(IdentityService identity, Directory directory) {
        var filter = new FilterRegistrationBean<>(new RestSignIn(identity, directory));
        filter.addUrlPatterns("/engine-rest/*");
        filter.setOrder(ORDER);
        return filter;
    }

    /** Camunda's own cookies travel as the session's does: over https alone where the installation has it. */
    @Bean
    InitializingBean secureWebAppCookies(CamundaBpmProperties camunda, KapulaSettings settings) {
        boolean secure = "https".equals(settings.baseUrl().getScheme());
        return () -> {
            camunda.getWebapp().getCsrf().setEnableSecureCookie(secure);
            camunda.getWebapp().getSessionCookie().setEnableSecureCookie(secure);
        };
    }

    /** Made by Camunda's filter from its class name. */
    public static class SignedInByContainer implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            String user = request.getRemoteUser();
            return user == null ? AuthenticationResult.unsuccessful() : AuthenticationResult.successful(user);
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // Spring Security has challenged before
        }
    }

    private static class RestSignIn extends OncePerRequestFilter {

        private final IdentityService identity;
        private final Directory directory;

        RestSignIn(IdentityService identity, Directory directory) {
            this.identity = identity;
            this.directory = directory;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var member = directory.member(request.getRemoteUser());
            if (member.isEmpty()) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            try {
                identity.setAuthentication(
                        member.get().id(), List.copyOf(member.get().groups()));
                chain.doFilter(request, response);
            } finally {
                identity.clearAuthentication();
            }
        }
    }
}
