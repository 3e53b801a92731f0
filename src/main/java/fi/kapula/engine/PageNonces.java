package fi.kapula.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Camunda hands the nonce of a page's scripts from one of its filters to the next in an attribute of the whole application. When
 * two requests come at once, a page gets the other's nonce, its scripts are refused and the screen stays white. Here each request
 * has this one attribute for itself.
 */
@Configuration(proxyBeanMethods = false)
class PageNonces {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    @Bean
    FilterRegistrationBean<OwnNonce> ownNonce() {
        var filter = new FilterRegistrationBean<>(new OwnNonce());
        filter.addUrlPatterns("/camunda/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    static class OwnNonce extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            ServletContext context = contextOf(request);
            chain.doFilter(
                    new HttpServletRequestWrapper(request) {
                        @Override
                        public ServletContext getServletContext() {
                            return context;
                        }
                    },
                    response);
        }
    }

    private static ServletContext contextOf(HttpServletRequest request) {
        ServletContext shared = request.getServletContext();
        return (ServletContext) Proxy.newProxyInstance(
                PageNonces.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> {
                    boolean ofNonce = arguments != null && NONCE.equals(arguments[0]);
                    if (ofNonce && method.getName().equals("setAttribute")) {
                        request.setAttribute(NONCE, arguments[1]);
                        return null;
                    }
                    if (ofNonce && method.getName().equals("getAttribute")) {
                        return request.getAttribute(NONCE);
                    }
                    try {
                        return method.invoke(shared, arguments);
                    } catch (InvocationTargetException refusal) {
                        throw refusal.getCause();
                    }
                });
    }
}
