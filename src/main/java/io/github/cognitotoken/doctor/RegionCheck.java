package io.github.cognitotoken.doctor;

import io.github.cognitotoken.config.ClientAddress;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import java.util.Optional;

/** Whether the region is that of the user pool. */
final class RegionCheck implements Check {

    private final Settings settings;

    RegionCheck(CheckContext context) {
        this.settings = context.settings();
    }

    @Override
    public String name() {
        return "region";
    }

    @Override
    public Optional<Verdict> examine() {
        if (settings.endpoints().url().isPresent()) {
            return Verdict.ok("not used: the endpoint is "
                    + settings.endpoints().url().get().value() + " (from "
                    + settings.endpoints().url().get().origin() + ")");
        }
        if (settings.region().isEmpty()) {
            return Optional.empty(); // told among the settings
        }
        Sourced<String> region = settings.region().get();
        Optional<Sourced<String>> pool = settings.userPoolId();
        if (pool.isPresent()
                && !ClientAddress.isRegionOfPool(region.value(), pool.get().value())) {
            return Verdict.failed(
                    "the region " + region.value() + " (from " + region.origin() + ") is not that of the user pool "
                            + pool.get().value() + " (from " + pool.get().origin() + ")",
                    "leave the region out: the user pool id has it; or correct one of the two");
        }
        return Verdict.ok(region.value() + " (from " + region.origin() + ")");
    }
}
