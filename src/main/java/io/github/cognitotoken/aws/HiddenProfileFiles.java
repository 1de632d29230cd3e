package io.github.cognitotoken.aws;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Builds something of the SDK without the AWS profile files: its builders open them even where every setting is given
 * that could come from them. A system property outranks the environment and the usual places.
 */
final class HiddenProfileFiles {

    private static final List<String> PROPERTIES = List.of("aws.configFile", "aws.sharedCredentialsFile");

    private HiddenProfileFiles() {}

    static synchronized <T> T during(Supplier<T> build) {
        List<String> before = new ArrayList<>();
        // the root folder: the SDK passes over a folder as it does a file that is not there
        PROPERTIES.forEach(name -> before.add(System.setProperty(name, File.separator)));
        try {
            return build.get();
        } finally {
            for (int i = 0; i < before.size(); i++) {
                restore(PROPERTIES.get(i), before.get(i));
            }
        }
    }

    private static void restore(String property, String value) {
        if (value == null) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, value);
        }
    }
}
