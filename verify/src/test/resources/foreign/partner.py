"""An eMSP that speaks OCPI by extrawest-ocpi (MIT), a library of somebody else's.

The library serves the interfaces, reads and judges every message, and asks this file to keep things. What is under /test is for whoever
drives it: the library can be registered at, but has no registration of its own, and no client that reads lists.

python partner.py PORT INVITATION CARD
"""

import os
import sys

PORT, INVITATION, CARD = sys.argv[1:4]
ORIGIN = f"http://127.0.0.1:{PORT}"
os.environ.update(
    OCPI_HOST=f"127.0.0.1:{PORT}", PROTOCOL="http", COUNTRY_CODE="DE", PARTY_ID="EMO", ENVIRONMENT="development"
)

import httpx
import uvicorn
from fastapi import Body
from py_ocpi import get_application
from py_ocpi.core.adapter import BaseAdapter
from py_ocpi.core.authentication.authenticator import Authenticator
from py_ocpi.core.crud import Crud
from py_ocpi.core.enums import ModuleID, RoleEnum
from py_ocpi.core.push import send_push_request
from py_ocpi.core.utils import encode_string_base64
from py_ocpi.modules.credentials.v_2_2_1.schemas import Credentials
from py_ocpi.modules.locations.v_2_2_1.schemas import Location
from py_ocpi.modules.tariffs.v_2_2_1.schemas import Tariff
from py_ocpi.modules.versions.enums import VersionNumber

OURS = "the-token-by-which-the-foreign-emsp-is-called"
MOMENT = "2026-01-01T00:00:00Z"
TOKEN = {
    "country_code": "DE",
    "party_id": "EMO",
    "uid": CARD,
    "type": "RFID",
    "contract_id": "DE-EMO-C00000001-X",
    "issuer": "Emobil Verein",
    "valid": True,
    "whitelist": "NEVER",
    "last_updated": MOMENT,
}
SELF = {
    "token": OURS,
    "url": f"{ORIGIN}/ocpi/versions",
    "roles": [
        {"role": "EMSP", "party_id": "EMO", "country_code": "DE", "business_details": {"name": "Emobil Verein"}}
    ],
}

kept = {module.value: {} for module in ModuleID}
partner = {}


class Guests(Authenticator):
    @classmethod
    async def get_valid_token_a(cls):
        return [INVITATION]

    @classmethod
    async def get_valid_token_c(cls):
        return [OURS]


class Shelf(Crud):
    @classmethod
    async def get(cls, module, role, id, *args, **kwargs):
        if module == ModuleID.tokens:
            return TOKEN if str(id).lower() == CARD.lower() else None
        return kept[module.value].get(str(id).lower())

    @classmethod
    async def list(cls, module, role, filters, *args, **kwargs):
        everything = [TOKEN] if module == ModuleID.tokens else list(kept[module.value].values())
        page = everything[filters["offset"] : filters["offset"] + filters["limit"]]
        return page, len(everything), filters["offset"] + filters["limit"] >= len(everything)

    @classmethod
    async def create(cls, module, role, data, *args, **kwargs):
        if module == ModuleID.credentials_and_registration:
            partner.update(token=data["credentials"]["token"], endpoints=data["endpoints"]["endpoints"])
            return SELF
        kept[module.value][str(data["id"]).lower()] = data
        return data

    @classmethod
    async def update(cls, module, role, data, id, *args, **kwargs):
        if module == ModuleID.credentials_and_registration:
            return await cls.create(module, role, data)
        kept[module.value][str(id).lower()] = data
        return data

    @classmethod
    async def delete(cls, module, role, id, *args, **kwargs):
        kept[module.value].pop(str(id).lower(), None)

    @classmethod
    async def do(cls, module, role, action, *args, data=None, **kwargs):
        return {"allowed": "ALLOWED", "token": TOKEN, "authorization_reference": "FOREIGN-1"}


app = get_application(
    version_numbers=[VersionNumber.v_2_2_1],
    roles=[RoleEnum.emsp],
    crud=Shelf,
    modules=[
        ModuleID.credentials_and_registration,
        ModuleID.locations,
        ModuleID.tariffs,
        ModuleID.tokens,
        ModuleID.sessions,
        ModuleID.cdrs,
    ],
    authenticator=Guests,
)


def shown(token):
    return {"Authorization": f"Token {encode_string_base64(token)}"}


def endpoint(module, role):
    return next(e["url"] for e in partner["endpoints"] if (e["identifier"], e["role"]) == (module, role))


@app.get("/test/kept/{module}")
async def everything_kept(module: str):
    return list(kept[module].values())


@app.post("/test/register")
async def register(versions: str = Body(), token: str = Body()):
    async with httpx.AsyncClient(headers=shown(token)) as client:
        listed = (await client.get(versions)).json()["data"]
        details = (await client.get(next(v["url"] for v in listed if v["version"] == "2.2.1"))).json()["data"]
        partner.update(endpoints=details["endpoints"])
        credentials = next(e["url"] for e in details["endpoints"] if e["identifier"] == "credentials")  # its role says nothing
        answer = (await client.post(credentials, json=SELF)).json()
    theirs = Credentials(**answer["data"])
    partner.update(token=theirs.token)
    return theirs.dict()


@app.get("/test/pull/{module}")
async def pull(module: str):
    model = {"locations": Location, "tariffs": Tariff}[module]
    async with httpx.AsyncClient(headers=shown(partner["token"])) as client:
        page = await client.get(endpoint(module, "SENDER"), params={"limit": 50})
    return {
        "total": page.headers["X-Total-Count"],
        "objects": [model(**each).dict() for each in page.json()["data"]],
    }


@app.post("/test/push")
async def push():
    slashed = [dict(each, url=each["url"].rstrip("/") + "/") for each in partner["endpoints"]]  # it only appends
    answer = await send_push_request(
        CARD,
        TOKEN,
        ModuleID.tokens,
        BaseAdapter,
        shown(partner["token"])["Authorization"],
        slashed,
        VersionNumber.v_2_2_1,
    )
    return {"http": answer.status_code, "said": answer.json()}


uvicorn.run(app, host="127.0.0.1", port=int(PORT), log_level="info")
