/**
 * This machine as a device of its users, in user pools that track devices. Start reading at {@code DeviceCalls}, which
 * adds the device to a sign-in.
 */
package io.github.cognitotoken.auth.device;
