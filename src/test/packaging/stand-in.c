/* The executable of the image under test where no native one is given: starts the Java beside it, without a shell. */
#include <stdlib.h>
#include <unistd.h>

#define HOME "/opt/cognito-token/lib/"

int main(int count, char **given) {
    char *before[] = {"java", "@" HOME "java.options", "-jar", HOME "cognito-token.jar"};
    char **arguments = calloc(count + 4, sizeof *arguments);
    if (arguments == NULL) {
        return 126;
    }
    for (int i = 0; i < 4; i++) {
        arguments[i] = before[i];
    }
    for (int i = 1; i < count; i++) {
        arguments[i + 3] = given[i];
    }
    execv(HOME "java/bin/java", arguments);
    return 126;
}
