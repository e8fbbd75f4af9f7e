package io.talentpool.support.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.json.JsonObject;

class RoleClaimsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "roles | {'roles': ['client', 'admin']} | client;admin",
                "roles | {'roles': 'client'} | client",
                "roles | {'roles': 'openid client,admin'} | openid;client;admin",
                "roles | {'roles': ['not client']} | not client",
                "roles | {'roles': [{'name': 'client'}, {'role': 'admin'}]} | client;admin",
                "roles | {'roles': {'client': {'1': 'x.example'}, 'admin': true, 'manager': false, 'owner': 'no'}} | client;admin",
                "realm_access/roles | {'realm_access': {'roles': ['client']}} | client",
                "realm_access | {'realm_access': {'roles': ['client']}} | client",
                "resource_access/talent-pool/roles | {'resource_access': {'talent-pool': {'roles': ['client']}}} | client",
                "https://talent-pool.example/roles | {'https://talent-pool.example/roles': ['client']} | client",
                "https://talent-pool.example/ | {'https://talent-pool.example/': {'roles': ['client']}} | client",
                "https://talent-pool.example/app/roles | {'https://talent-pool.example/app': {'roles': ['client']}} | client",
                "app_metadata/https://t.example/roles | {'app_metadata': {'https://t.example/roles': ['client']}} | client",
                "\"https://talent-pool.example/roles\" | {'https://talent-pool.example/roles': ['client']} | client",
                "urn:zitadel:iam:org:project:roles | {'urn:zitadel:iam:org:project:roles': {'client': {'1': 'x'}}} | client",
                "cognito:groups | {'cognito:groups': ['client']} | client",
                "app_metadata/roles | {'role': 'authenticated', 'app_metadata': {'provider': 'email', 'roles': ['client']}} | client",
                "app_metadata/role | {'role': 'authenticated', 'app_metadata': {'provider': 'email', 'role': 'client'}} | client",
                "user_role | {'role': 'authenticated', 'user_role': 'client'} | client",
                "user_role | {'role': 'authenticated', 'user_role': null} | ``",
                "user_role | {'role': 'authenticated', 'user_metadata': {'user_role': 'client'}} | ``",
                "role | {'role': 'authenticated', 'app_metadata': {'role': 'client'}} | authenticated",
                "groups | {'ver': 1, 'scp': ['openid'], 'groups': ['Everyone', 'client']} | Everyone;client",
                "groups | {'_claim_names': {'groups': 'src1'}, '_claim_sources': {'src1': {'endpoint': 'x'}}} | ``",
                "resource_access/talent-pool/roles | {'resource_access': {'account': {'roles': ['admin']}}} | ``",
                "roles, groups | {'roles': ['client'], 'groups': ['admin']} | client;admin",
                "roles | {'user_metadata': {'roles': ['admin']}} | ``",
                "roles | {'roles': null} | ``",
                "roles | {'roles': [1, null, [], true]} | ``",
                "roles | {'roles': 7} | ``",
                "a/b/c | {'a': {'b': 'client'}} | ``",
                "/ | {'roles': ['client']} | ``"
            })
    void are_found_wherever_and_however_a_provider_gives_them(String places, String claims, String roles) {
        Set<String> expected = roles.isEmpty() ? Set.of() : Set.of(roles.split(";"));
        assertEquals(expected, new RoleClaims(places).in(new JsonObject(claims.replace('\'', '"'))));
    }
}
