package fi.kapula.doors;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that our own controllers answer. */
final class Mappings {

    private Mappings() {}

    /** Method and pattern, for instance {@code GET /cases/{}}. @param home of the controllers: a package and those within */
    static List<String> of(ApplicationContext beans, String home) {
        List<String> all = new ArrayList<>();
        beans.getBeansOfType(RequestMappingHandlerMapping.class).values().forEach(mapping -> mapping.getHandlerMethods()
                .forEach((info, handler) -> {
                    if (handler.getBeanType().getName().startsWith(home + ".")) {
                        all.addAll(patterns(info));
                    }
                }));
        return all;
    }

    private static List<String> patterns(RequestMappingInfo info) {
        List<String> methods = new ArrayList<>();
        info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        if (methods.isEmpty()) {
            methods.add("GET");
        }
        return methods.stream()
                .flatMap(method -> info.getPatternValues().stream().map(path -> pattern(method + " " + path)))
                .toList();
    }

    /** With nothing in the brackets, and without parameters. */
    static String pattern(String resource) {
        return resource.replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "{}").replaceAll("\\?.*", "");
    }
}
