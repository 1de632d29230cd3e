package io.github.cognitotoken.userpool;

import java.util.Optional;

/** What DescribeUserPool calls the domain: a prefix of amazoncognito.com, a host of the pool's owner, both or none. */
record DomainNames(Optional<String> prefix, Optional<String> custom) {

    static DomainNames none() {
        return new DomainNames(Optional.empty(), Optional.empty());
    }
}
