package io.github.cognitotoken.workflows;

/** release/pack release/publish-npm release/try-out  */
class ReleasePackIT {}
