package io.github.cognitotoken.cli.command;

import io.github.cognitotoken.accounts.Accounts;
import io.github.cognitotoken.doctor.Doctor;
import io.github.cognitotoken.identity.IdentityPools;
import io.github.cognitotoken.signin.AppClients;
import io.github.cognitotoken.signin.TokenVerifiers;

/**
 * The use cases beside the sign-in. One object makes them all: a supplier for each would load the class of each with every
 * command.
 */
public interface UseCases {

    AppClients appClients();

    Accounts accounts();

    TokenVerifiers verifiers();

    IdentityPools identityPools();

    Doctor doctor();
}
