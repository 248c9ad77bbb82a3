-- Invoices between CPOs and eMSPs against accepted CDRs (org.voltroam.domain.aftercare.reconciliation.InvoiceCheck).
CREATE TABLE invoice_check (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX invoice_check_by_update ON invoice_check (updated, key);
