package org.voltroam.role.cpo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.domain.catalog.station.SecurityProfile;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpp.station.StationOrder;
import tools.jackson.databind.node.ObjectNode;

final class LoweringTest {

    private final Lowering agreed = new Lowering(SecurityProfile.PASSWORD_OVER_TLS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ChangeConfiguration | {'key':'SecurityProfile','value':'1'} | true",
                "ChangeConfiguration | {'key':'securityprofile','value':' 0 '} | true",
                "ChangeConfiguration | {'key':'SecurityProfile','value':'2'} | false",
                "ChangeConfiguration | {'key':'SecurityProfile','value':'3'} | false",
                "ChangeConfiguration | {'key':'HeartbeatInterval','value':'1'} | false",
                "SetNetworkProfile | {'configurationSlot':1,'connectionData':{'securityProfile':1}} | true",
                "SetNetworkProfile | {'configurationSlot':1,'connectionData':{'securityProfile':3}} | false",
                "SetVariables | {'setVariableData':[{'attributeValue':'1','component':{'name':'SecurityCtrlr'},'variable':{'name':'SecurityProfile'}}]} | true",
                "SetVariables | {'setVariableData':[{'attributeValue':'1','component':{'name':'OtherCtrlr'},'variable':{'name':'SecurityProfile'}}]} | false",
                "Reset | {'type':'Hard'} | false"
            })
    @Tag("OCPP-SEC-12")
    void whatWouldLowerTheProfileIsNotSent(String action, String payload, boolean lowers) {
        var tree = (ObjectNode) Json.parse(payload.replace('\'', '"').getBytes(StandardCharsets.UTF_8));

        assertThat(agreed.objection(action, tree).isPresent()).isEqualTo(lowers);
    }

    @Test
    @Tag("OCPP-SEC-12")
    void anOrderInNoVersionsWordsIsLookedAtToo() {
        assertThat(agreed.objection(new StationOrder.WriteSetting("SecurityProfile", "1")))
                .hasValueSatisfying(
                        why -> assertThat(why).contains("never lowered").contains("2"));
        assertThat(agreed.objection(new StationOrder.WriteSetting("SecurityCtrlr.SecurityProfile", "1")))
                .isPresent();
        assertThat(agreed.objection(new StationOrder.WriteSetting("SecurityProfile", "3")))
                .isEmpty();
    }

    @Test
    void whereNothingWasAgreedAPasswordIsTheLeast() {
        var none = new Lowering(null);

        assertThat(none.objection(new StationOrder.WriteSetting("SecurityProfile", "0")))
                .isPresent();
        assertThat(none.objection(new StationOrder.WriteSetting("SecurityProfile", "1")))
                .isEmpty();
    }
}
