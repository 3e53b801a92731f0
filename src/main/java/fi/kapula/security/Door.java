package fi.kapula.security;

import jakarta.servlet.http.HttpServletRequest;

/** What a request knocks at: each door answers in its own manner. */
enum Door {
    /** {@code /engine-rest}: scripts, which take HTTP basic. */
    REST,
    /** What web pages fetch from Camunda's and our own interfaces: they take plain refusals. */
    API,
    /** Pages: people, who are shown where to sign in. */
    PAGE;

    static Door of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals("/engine-rest") || path.startsWith("/engine-rest/")) {
            return REST;
        }
        return path.startsWith("/camunda/api/") || path.startsWith("/api/") ? API : PAGE;
    }
}
