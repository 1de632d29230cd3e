package io.github.cognitotoken.userpool;

/** DEVICE_SRP_AUTH: the device of the sign-in begins to prove itself. */
record DeviceSrpAnswer(SrpChallenges srp, Device device) implements Answer {

    @Override
    public SignIn accept(SignIn signIn, Parameters responses) {
        if (!responses.required("DEVICE_KEY").equals(device.key())) {
            throw PasswordCheck.wrong();
        }
        return signIn.answered().asking(srp.ofDevice(signIn.user(), device, responses.required("SRP_A")));
    }
}
