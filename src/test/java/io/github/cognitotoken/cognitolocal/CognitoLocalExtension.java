package io.github.cognitotoken.cognitolocal;

import io.github.cognitotoken.node.Node;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts one {@link CognitoLocal} for all test classes that ask for it, hands it to their methods as a parameter and
 * stops it at the end of the run. Without Node the tests are aborted with the reason; where {@code CI=true} they fail.
 */
public final class CognitoLocalExtension implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(CognitoLocalExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Node.require("cognito-local");
        running(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == CognitoLocal.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context);
    }

    /** The root store closes what it holds when the run ends. */
    private static CognitoLocal running(ExtensionContext context) {
        Store store = context.getRoot().getStore(NAMESPACE);
        return store.computeIfAbsent(CognitoLocal.class, key -> CognitoLocal.start(), CognitoLocal.class);
    }
}
