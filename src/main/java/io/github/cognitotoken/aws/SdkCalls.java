package io.github.cognitotoken.aws;

import io.github.cognitotoken.net.CallFailure;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Makes calls of the SDK; what it throws becomes a {@link CallFailure}. */
final class SdkCalls {

    private SdkCalls() {}

    /**
     * Makes one.
     *
     * @param call with what turns the answer into a record of ours: an answer may be of a shape that nobody expects
     */
    static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (AwsServiceException e) {
            throw answered(e);
        } catch (RuntimeException e) {
            throw onTheWay(e);
        }
    }

    private static CallFailure answered(AwsServiceException e) {
        AwsErrorDetails details = e.awsErrorDetails();
        String code = details == null ? null : details.errorCode();
        return CallFailure.answered(
                e.statusCode(),
                code == null || code.isEmpty() ? null : code,
                details == null ? null : details.errorMessage(),
                e.requestId());
    }

    private static CallFailure onTheWay(RuntimeException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof CallFailure failure) {
                return failure;
            }
        }
        return CallFailure.of(CallFailure.Phase.READ, "it is not what Cognito sends", e);
    }
}
