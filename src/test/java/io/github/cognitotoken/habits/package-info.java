/**
 * Checks of what is no Java: shell scripts and workflows, each by the tool that its field has for it. Start reading at
 * {@link io.github.cognitotoken.habits.ScriptsTest}.
 */
package io.github.cognitotoken.habits;
