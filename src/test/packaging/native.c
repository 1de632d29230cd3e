/* The native executable of packages under test where none is given: it becomes the program of the build under test. */
#include <unistd.h>

int main(int count, char **arguments) {
    (void)count;
    execv(PROGRAM, arguments);
    return 126;
}
