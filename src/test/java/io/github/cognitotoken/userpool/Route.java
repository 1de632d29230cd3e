package io.github.cognitotoken.userpool;

import io.github.cognitotoken.userpool.http.Request;

/**
 * Where a request goes.
 *
 * @param name method and path, the latter below the domain's base URL where the request is for the domain
 */
record Route(String name, boolean isOnIssuerHost, boolean isOnDomain) {

    static Route of(Request request, String domainPath) {
        String path = request.path();
        if (domainPath.isEmpty()) {
            return new Route(request.method() + " " + path, true, true);
        }
        boolean below = path.startsWith(domainPath + "/");
        String shown = below ? path.substring(domainPath.length()) : path;
        return new Route(request.method() + " " + shown, !below, below);
    }

    boolean isApi() {
        return isOnIssuerHost && name.equals("POST /");
    }
}
