/** The command that finds out why a sign-in does not work. Start reading at {@code DoctorCommand}. */
package io.github.cognitotoken.cli.doctor;
