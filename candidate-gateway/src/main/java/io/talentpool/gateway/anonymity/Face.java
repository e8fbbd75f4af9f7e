package io.talentpool.gateway.anonymity;

import io.talentpool.gateway.bpoc.row.BpocCandidate.Place;
import io.talentpool.gateway.bpoc.row.BpocFace;

/**
 * What a list of interviews shows of a candidate beside the first name it has already.
 *
 * @param avatar null where there is none
 * @param position never empty
 */
public record Face(String avatar, String position) {

    public static Face of(BpocFace face, Pictures pictures) {
        var anonymity = new Anonymity(face.person(), Place.UNKNOWN, face.resume(), face.privacy());
        return new Face(
                pictures.shown(face.id(), face.avatarUrl(), face.privacy()),
                anonymity.position(face.position()).orElse(Anonymity.NO_POSITION));
    }
}
