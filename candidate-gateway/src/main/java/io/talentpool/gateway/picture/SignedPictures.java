package io.talentpool.gateway.picture;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.talentpool.gateway.anonymity.Pictures;
import io.talentpool.gateway.seal.Seal;

/** Gives the plain rules of pictures the key that addresses are signed with. */
class SignedPictures {

    @Produces
    @Singleton
    Pictures pictures(Seal seal) {
        return new Pictures(seal::tag);
    }
}
