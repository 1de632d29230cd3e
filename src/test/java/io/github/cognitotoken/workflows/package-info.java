/**
 * The actions and workflows of GitHub: what their files say, and what their scripts do on a runner that is played here.
 * Start reading at {@link io.github.cognitotoken.workflows.FakeRunner}.
 */
package io.github.cognitotoken.workflows;
