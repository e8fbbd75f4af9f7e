package io.talentpool.gateway.anonymity;

import io.talentpool.gateway.bpoc.BpocFace;

/**
 * What a list of interviews shows of a candidate beside the first name it has already.
 *
 * @param avatar null where there is none
 * @param position never empty
 */
public record Face(String avatar, String position) {

    public static Face of(BpocFace face) {
        var identity = new Identity(face.person(), face.privacy());
        return new Face(
                identity.avatar(face.avatarUrl()),
                identity.position(face.position()).orElse(Identity.NO_POSITION));
    }
}
