package io.github.cognitotoken.output;

import io.github.cognitotoken.failure.Failure;
import java.util.List;

/** Prints a failure as one JSON object on one line, for {@code -o json}. */
public final class ErrorPrinter {

    /**
     * The object.
     *
     * @param exitCode the code that the program ends with
     * @param warnings warnings that were held back, so that stderr has only the object; no member if there are none
     */
    public String print(Failure failure, int exitCode, List<String> warnings) {
        return JsonText.oneLine(json -> {
            json.setSerializeNulls(true);
            json.beginObject().name("error").beginObject();
            json.name("kind").value(failure.kind().label());
            json.name("message").value(failure.getMessage());
            json.name("hint").value(failure.hint());
            json.name("exit_code").value(exitCode);
            json.name("aws_error").value(failure.awsError().orElse(null));
            json.name("request_id").value(failure.requestId().orElse(null));
            if (!warnings.isEmpty()) {
                json.name("warnings").beginArray();
                for (String warning : warnings) {
                    json.value(warning);
                }
                json.endArray();
            }
            json.endObject().endObject();
        });
    }
}
