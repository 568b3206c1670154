IF OBJECT_ID(N'[kommunovergripande].[__migrations]') IS NULL
BEGIN
    IF SCHEMA_ID(N'kommunovergripande') IS NULL EXEC(N'CREATE SCHEMA [kommunovergripande];');
    CREATE TABLE [kommunovergripande].[__migrations] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___migrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF SCHEMA_ID(N'kommunovergripande') IS NULL EXEC(N'CREATE SCHEMA [kommunovergripande];');

CREATE TABLE [kommunovergripande].[audit] (
    [id] binary(16) NOT NULL,
    [at] bigint NOT NULL,
    [principal_id] nvarchar(200) NOT NULL,
    [principal_name] nvarchar(200) NOT NULL,
    [command] nvarchar(100) NOT NULL,
    [object_type] nvarchar(100) NULL,
    [object_id] nvarchar(100) NULL,
    [before] nvarchar(max) NULL,
    [after] nvarchar(max) NULL,
    [reason] nvarchar(max) NULL,
    [outcome] varchar(50) NOT NULL,
    [errors] nvarchar(max) NULL,
    CONSTRAINT [PK_audit] PRIMARY KEY ([id])
);

CREATE TABLE [kommunovergripande].[counters] (
    [name] varchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [last] bigint NOT NULL,
    CONSTRAINT [PK_counters] PRIMARY KEY ([name])
);

CREATE TABLE [kommunovergripande].[inbox] (
    [event_id] binary(16) NOT NULL,
    [handler] varchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [PK_inbox] PRIMARY KEY ([event_id], [handler])
);

CREATE TABLE [kommunovergripande].[leases] (
    [name] varchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [holder] varchar(100) NULL,
    [fencing] bigint NOT NULL,
    [expires_at] bigint NOT NULL,
    CONSTRAINT [PK_leases] PRIMARY KEY ([name])
);

CREATE TABLE [kommunovergripande].[municipalities] (
    [code] nvarchar(4) NOT NULL,
    [name] nvarchar(100) NOT NULL,
    [seat] nvarchar(100) NOT NULL,
    [name_sort] varchar(800) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_municipalities] PRIMARY KEY ([code])
);

CREATE TABLE [kommunovergripande].[outbox] (
    [position] bigint NOT NULL IDENTITY,
    [id] binary(16) NOT NULL,
    [name] nvarchar(100) NOT NULL,
    [version] int NOT NULL,
    [aggregate] binary(16) NOT NULL,
    [sequence] bigint NOT NULL,
    [at] bigint NOT NULL,
    [principal_id] nvarchar(200) NOT NULL,
    [payload] nvarchar(max) NOT NULL,
    [attempts] int NOT NULL,
    [due_at] bigint NOT NULL,
    [last_error] nvarchar(max) NULL,
    [delivered_at] bigint NULL,
    CONSTRAINT [PK_outbox] PRIMARY KEY ([position])
);

CREATE TABLE [kommunovergripande].[outcomes] (
    [principal_id] nvarchar(200) NOT NULL,
    [key] varchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [path] varchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [hash] binary(32) NOT NULL,
    [outcome] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [PK_outcomes] PRIMARY KEY ([principal_id], [key], [path])
);

CREATE TABLE [kommunovergripande].[population_imports] (
    [id] binary(16) NOT NULL,
    [imported_at] bigint NOT NULL,
    [added] int NOT NULL,
    [replaced] int NOT NULL,
    [unchanged] int NOT NULL,
    CONSTRAINT [PK_population_imports] PRIMARY KEY ([id])
);

CREATE TABLE [kommunovergripande].[rebuilds] (
    [name] varchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [builder] binary(16) NOT NULL,
    [begun_at] bigint NOT NULL,
    [turns] bigint NOT NULL,
    CONSTRAINT [PK_rebuilds] PRIMARY KEY ([name])
);

CREATE TABLE [kommunovergripande].[register_entries] (
    [id] binary(16) NOT NULL,
    [list] nvarchar(4) NOT NULL,
    [item_id] binary(16) NOT NULL,
    [kind] varchar(50) NOT NULL,
    [module] nvarchar(50) NOT NULL,
    [item_type] nvarchar(100) NOT NULL,
    [item_version] int NOT NULL,
    [title] nvarchar(300) NOT NULL,
    [registry_number] nvarchar(50) NULL,
    [status] nvarchar(50) NOT NULL,
    [status_text] nvarchar(100) NOT NULL,
    [occurred_at] bigint NOT NULL,
    [changed_at] bigint NOT NULL,
    [municipality_codes] nvarchar(500) NOT NULL,
    [title_sort] varchar(800) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [title_folded] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_register_entries] PRIMARY KEY ([id])
);

CREATE TABLE [kommunovergripande].[register_entries_shadow] (
    [id] binary(16) NOT NULL,
    [list] nvarchar(4) NOT NULL,
    [item_id] binary(16) NOT NULL,
    [kind] varchar(50) NOT NULL,
    [module] nvarchar(50) NOT NULL,
    [item_type] nvarchar(100) NOT NULL,
    [item_version] int NOT NULL,
    [title] nvarchar(300) NOT NULL,
    [registry_number] nvarchar(50) NULL,
    [status] nvarchar(50) NOT NULL,
    [status_text] nvarchar(100) NOT NULL,
    [occurred_at] bigint NOT NULL,
    [changed_at] bigint NOT NULL,
    [municipality_codes] nvarchar(500) NOT NULL,
    [title_sort] varchar(800) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [title_folded] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_register_entries_shadow] PRIMARY KEY ([id])
);

CREATE TABLE [kommunovergripande].[organisations] (
    [id] binary(16) NOT NULL,
    [name] nvarchar(200) NOT NULL,
    [kind] varchar(50) NOT NULL,
    [organisation_number] nvarchar(11) NULL,
    [municipality_code] nvarchar(4) NULL,
    [valid_from] date NULL,
    [valid_to] date NULL,
    [predecessor_id] binary(16) NULL,
    [source] nvarchar(200) NULL,
    [version] int NOT NULL,
    [name_sort] varchar(800) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name_folded] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_organisations] PRIMARY KEY ([id]),
    CONSTRAINT [FK_organisations_municipalities_municipality_code] FOREIGN KEY ([municipality_code]) REFERENCES [kommunovergripande].[municipalities] ([code]) ON DELETE NO ACTION,
    CONSTRAINT [FK_organisations_organisations_predecessor_id] FOREIGN KEY ([predecessor_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[population_figures] (
    [municipality_code] nvarchar(4) NOT NULL,
    [year] int NOT NULL,
    [count] int NOT NULL,
    [reference_date] date NOT NULL,
    [source] nvarchar(200) NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_population_figures] PRIMARY KEY ([municipality_code], [year]),
    CONSTRAINT [FK_population_figures_municipalities_municipality_code] FOREIGN KEY ([municipality_code]) REFERENCES [kommunovergripande].[municipalities] ([code]) ON DELETE NO ACTION
);

IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'name', N'expires_at', N'fencing', N'holder') AND [object_id] = OBJECT_ID(N'[kommunovergripande].[leases]'))
    SET IDENTITY_INSERT [kommunovergripande].[leases] ON;
INSERT INTO [kommunovergripande].[leases] ([name], [expires_at], [fencing], [holder])
VALUES ('outbox', CAST(0 AS bigint), CAST(0 AS bigint), NULL);
IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'name', N'expires_at', N'fencing', N'holder') AND [object_id] = OBJECT_ID(N'[kommunovergripande].[leases]'))
    SET IDENTITY_INSERT [kommunovergripande].[leases] OFF;

CREATE INDEX [IX_audit_at_id] ON [kommunovergripande].[audit] ([at], [id]);

CREATE INDEX [IX_audit_object_id_at_id] ON [kommunovergripande].[audit] ([object_id], [at], [id]);

CREATE INDEX [IX_inbox_at] ON [kommunovergripande].[inbox] ([at]);

CREATE INDEX [IX_organisations_kind_name_sort_id] ON [kommunovergripande].[organisations] ([kind], [name_sort], [id]);

CREATE INDEX [IX_organisations_municipality_code] ON [kommunovergripande].[organisations] ([municipality_code]);

CREATE INDEX [IX_organisations_name_folded] ON [kommunovergripande].[organisations] ([name_folded]);

CREATE INDEX [IX_organisations_name_sort_id] ON [kommunovergripande].[organisations] ([name_sort], [id]);

CREATE INDEX [IX_organisations_predecessor_id] ON [kommunovergripande].[organisations] ([predecessor_id]);

CREATE INDEX [IX_outbox_aggregate_position] ON [kommunovergripande].[outbox] ([aggregate], [position]) WHERE delivered_at IS NULL;

CREATE INDEX [IX_outbox_delivered_at_position] ON [kommunovergripande].[outbox] ([delivered_at], [position]);

CREATE UNIQUE INDEX [IX_outbox_id] ON [kommunovergripande].[outbox] ([id]);

CREATE INDEX [IX_outcomes_at] ON [kommunovergripande].[outcomes] ([at]);

CREATE UNIQUE INDEX [IX_register_entries_item_id_list] ON [kommunovergripande].[register_entries] ([item_id], [list]);

CREATE INDEX [IX_register_entries_list_kind_occurred_at_id] ON [kommunovergripande].[register_entries] ([list], [kind], [occurred_at], [id]);

CREATE INDEX [IX_register_entries_list_occurred_at_id] ON [kommunovergripande].[register_entries] ([list], [occurred_at], [id]);

CREATE INDEX [IX_register_entries_list_status_occurred_at_id] ON [kommunovergripande].[register_entries] ([list], [status], [occurred_at], [id]);

CREATE INDEX [IX_register_entries_list_title_sort_id] ON [kommunovergripande].[register_entries] ([list], [title_sort], [id]);

CREATE UNIQUE INDEX [IX_register_entries_shadow_item_id_list] ON [kommunovergripande].[register_entries_shadow] ([item_id], [list]);

CREATE INDEX [IX_register_entries_shadow_list_kind_occurred_at_id] ON [kommunovergripande].[register_entries_shadow] ([list], [kind], [occurred_at], [id]);

CREATE INDEX [IX_register_entries_shadow_list_occurred_at_id] ON [kommunovergripande].[register_entries_shadow] ([list], [occurred_at], [id]);

CREATE INDEX [IX_register_entries_shadow_list_status_occurred_at_id] ON [kommunovergripande].[register_entries_shadow] ([list], [status], [occurred_at], [id]);

CREATE INDEX [IX_register_entries_shadow_list_title_sort_id] ON [kommunovergripande].[register_entries_shadow] ([list], [title_sort], [id]);

INSERT INTO [kommunovergripande].[__migrations] ([MigrationId], [ProductVersion])
VALUES (N'20261122031643_Initial', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
CREATE TABLE [kommunovergripande].[persons] (
    [id] binary(16) NOT NULL,
    [name] nvarchar(100) NOT NULL,
    [title] nvarchar(100) NULL,
    [work_email] nvarchar(254) NULL,
    [work_phone] nvarchar(30) NULL,
    [organisation_id] binary(16) NOT NULL,
    [version] int NOT NULL,
    [name_sort] varchar(800) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name_folded] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_persons] PRIMARY KEY ([id]),
    CONSTRAINT [FK_persons_organisations_organisation_id] FOREIGN KEY ([organisation_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_persons_name_folded] ON [kommunovergripande].[persons] ([name_folded]);

CREATE INDEX [IX_persons_name_sort_id] ON [kommunovergripande].[persons] ([name_sort], [id]);

CREATE INDEX [IX_persons_organisation_id_name_sort_id] ON [kommunovergripande].[persons] ([organisation_id], [name_sort], [id]);

INSERT INTO [kommunovergripande].[__migrations] ([MigrationId], [ProductVersion])
VALUES (N'20261122040259_Persons', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
CREATE TABLE [kommunovergripande].[representations] (
    [id] binary(16) NOT NULL,
    [person_id] binary(16) NOT NULL,
    [represented_id] binary(16) NOT NULL,
    [municipality_code] nvarchar(4) NULL,
    [body_id] binary(16) NOT NULL,
    [role] varchar(50) NOT NULL,
    [from] date NOT NULL,
    [until] date NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_representations] PRIMARY KEY ([id]),
    CONSTRAINT [FK_representations_municipalities_municipality_code] FOREIGN KEY ([municipality_code]) REFERENCES [kommunovergripande].[municipalities] ([code]) ON DELETE NO ACTION,
    CONSTRAINT [FK_representations_organisations_body_id] FOREIGN KEY ([body_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_representations_organisations_represented_id] FOREIGN KEY ([represented_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_representations_persons_person_id] FOREIGN KEY ([person_id]) REFERENCES [kommunovergripande].[persons] ([id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_representations_body_id_until_id] ON [kommunovergripande].[representations] ([body_id], [until], [id]);

CREATE INDEX [IX_representations_municipality_code_until_id] ON [kommunovergripande].[representations] ([municipality_code], [until], [id]);

CREATE INDEX [IX_representations_person_id_until_id] ON [kommunovergripande].[representations] ([person_id], [until], [id]);

CREATE INDEX [IX_representations_represented_id_until_id] ON [kommunovergripande].[representations] ([represented_id], [until], [id]);

CREATE INDEX [IX_representations_until_id] ON [kommunovergripande].[representations] ([until], [id]);

INSERT INTO [kommunovergripande].[__migrations] ([MigrationId], [ProductVersion])
VALUES (N'20261122041300_Representations', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [kommunovergripande].[organisations] ADD [mandate] varchar(50) NULL;

ALTER TABLE [kommunovergripande].[organisations] ADD [part_of_id] binary(16) NULL;

CREATE TABLE [kommunovergripande].[agreements] (
    [id] binary(16) NOT NULL,
    [title] nvarchar(300) NOT NULL,
    [kind] varchar(50) NOT NULL,
    [purposes] nvarchar(max) NOT NULL,
    [valid_from] date NULL,
    [valid_to] date NULL,
    [status] varchar(50) NOT NULL,
    [concluded_according_to] nvarchar(200) NULL,
    [withdrawn_because] nvarchar(500) NULL,
    [source] nvarchar(200) NULL,
    [changed_at] bigint NOT NULL,
    [version] int NOT NULL,
    [predecessor_id] binary(16) NULL,
    [lineage_id] binary(16) NOT NULL,
    [generation] int NOT NULL,
    [starts_on] date NOT NULL,
    [ends_on] date NOT NULL,
    [title_sort] varchar(800) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [title_folded] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [concluded_from] date NULL,
    [concluded_kind] varchar(50) NULL,
    [concluded_text] nvarchar(100) NULL,
    [concluded_to] date NULL,
    CONSTRAINT [PK_agreements] PRIMARY KEY ([id]),
    CONSTRAINT [FK_agreements_agreements_predecessor_id] FOREIGN KEY ([predecessor_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[assignments] (
    [code] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name] nvarchar(200) NOT NULL,
    [owner_module] varchar(50) NOT NULL,
    [source] nvarchar(200) NULL,
    [version] int NOT NULL,
    [name_sort] varchar(800) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name_folded] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_assignments] PRIMARY KEY ([code])
);

CREATE TABLE [kommunovergripande].[registry_series] (
    [id] binary(16) NOT NULL,
    [code] nvarchar(20) NOT NULL,
    [name] nvarchar(200) NOT NULL,
    [authority_id] binary(16) NOT NULL,
    [is_own] bit NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_registry_series] PRIMARY KEY ([id]),
    CONSTRAINT [FK_registry_series_organisations_authority_id] FOREIGN KEY ([authority_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[responsibilities] (
    [id] binary(16) NOT NULL,
    [subject] nvarchar(200) NOT NULL,
    [organisation_id] binary(16) NOT NULL,
    [role] varchar(50) NOT NULL,
    [description] nvarchar(2000) NULL,
    [commission] nvarchar(200) NULL,
    [source] nvarchar(200) NULL,
    [is_example] bit NOT NULL,
    [version] int NOT NULL,
    [since] date NOT NULL,
    [until] date NOT NULL,
    [subject_sort] varchar(800) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [subject_folded] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_responsibilities] PRIMARY KEY ([id]),
    CONSTRAINT [FK_responsibilities_organisations_organisation_id] FOREIGN KEY ([organisation_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[agreement_adaptations] (
    [id] binary(16) NOT NULL,
    [agreement_id] binary(16) NOT NULL,
    [from] date NOT NULL,
    [reason] nvarchar(1000) NOT NULL,
    [decided_by] nvarchar(200) NOT NULL,
    [changes] nvarchar(max) NOT NULL,
    [recorded_at] bigint NOT NULL,
    CONSTRAINT [PK_agreement_adaptations] PRIMARY KEY ([id]),
    CONSTRAINT [FK_agreement_adaptations_agreements_agreement_id] FOREIGN KEY ([agreement_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE CASCADE
);

CREATE TABLE [kommunovergripande].[agreement_annexes] (
    [agreement_id] binary(16) NOT NULL,
    [number] int NOT NULL,
    [title] nvarchar(200) NOT NULL,
    [purpose] varchar(50) NOT NULL,
    [text] nvarchar(max) NULL,
    CONSTRAINT [PK_agreement_annexes] PRIMARY KEY ([agreement_id], [number]),
    CONSTRAINT [FK_agreement_annexes_agreements_agreement_id] FOREIGN KEY ([agreement_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE CASCADE
);

CREATE TABLE [kommunovergripande].[agreement_areas] (
    [agreement_id] binary(16) NOT NULL,
    [code] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [position] int NOT NULL,
    [number] int NULL,
    [name] nvarchar(200) NOT NULL,
    [former_name] nvarchar(200) NULL,
    CONSTRAINT [PK_agreement_areas] PRIMARY KEY ([agreement_id], [code]),
    CONSTRAINT [FK_agreement_areas_agreements_agreement_id] FOREIGN KEY ([agreement_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE CASCADE
);

CREATE TABLE [kommunovergripande].[agreement_drafts] (
    [id] binary(16) NOT NULL,
    [agreement_id] binary(16) NOT NULL,
    [number] int NOT NULL,
    [description] nvarchar(1000) NOT NULL,
    [when_from] date NULL,
    [when_kind] varchar(50) NULL,
    [when_text] nvarchar(100) NULL,
    [when_to] date NULL,
    CONSTRAINT [PK_agreement_drafts] PRIMARY KEY ([id]),
    CONSTRAINT [FK_agreement_drafts_agreements_agreement_id] FOREIGN KEY ([agreement_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE CASCADE
);

CREATE TABLE [kommunovergripande].[agreement_extensions] (
    [id] binary(16) NOT NULL,
    [agreement_id] binary(16) NOT NULL,
    [to] date NOT NULL,
    [body_id] binary(16) NOT NULL,
    [decided_within_mandate] bit NOT NULL,
    [paragraph] nvarchar(20) NULL,
    [reference] nvarchar(50) NULL,
    [source] nvarchar(200) NULL,
    [when_from] date NULL,
    [when_kind] varchar(50) NOT NULL,
    [when_text] nvarchar(100) NOT NULL,
    [when_to] date NULL,
    CONSTRAINT [PK_agreement_extensions] PRIMARY KEY ([id]),
    CONSTRAINT [FK_agreement_extensions_agreements_agreement_id] FOREIGN KEY ([agreement_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE CASCADE,
    CONSTRAINT [FK_agreement_extensions_organisations_body_id] FOREIGN KEY ([body_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[agreement_parties] (
    [id] binary(16) NOT NULL,
    [agreement_id] binary(16) NOT NULL,
    [organisation_id] binary(16) NOT NULL,
    [position] int NOT NULL,
    [standing] varchar(50) NOT NULL,
    CONSTRAINT [PK_agreement_parties] PRIMARY KEY ([id]),
    CONSTRAINT [FK_agreement_parties_agreements_agreement_id] FOREIGN KEY ([agreement_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE CASCADE,
    CONSTRAINT [FK_agreement_parties_organisations_organisation_id] FOREIGN KEY ([organisation_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[agreement_priorities] (
    [agreement_id] binary(16) NOT NULL,
    [year_from] int NULL,
    [year_to] int NULL,
    [perspectives] nvarchar(max) NOT NULL,
    [preparation_group_id] binary(16) NULL,
    CONSTRAINT [PK_agreement_priorities] PRIMARY KEY ([agreement_id]),
    CONSTRAINT [FK_agreement_priorities_agreements_agreement_id] FOREIGN KEY ([agreement_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE CASCADE,
    CONSTRAINT [FK_agreement_priorities_organisations_preparation_group_id] FOREIGN KEY ([preparation_group_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[agreement_provisions] (
    [agreement_id] binary(16) NOT NULL,
    [code] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [position] int NOT NULL,
    [text] nvarchar(2000) NOT NULL,
    [kind] varchar(50) NOT NULL,
    [placement] varchar(50) NOT NULL,
    CONSTRAINT [PK_agreement_provisions] PRIMARY KEY ([agreement_id], [code]),
    CONSTRAINT [FK_agreement_provisions_agreements_agreement_id] FOREIGN KEY ([agreement_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE CASCADE
);

CREATE TABLE [kommunovergripande].[budgets] (
    [id] binary(16) NOT NULL,
    [agreement_id] binary(16) NOT NULL,
    [year] int NOT NULL,
    [source] nvarchar(200) NULL,
    [total_ore] bigint NOT NULL,
    [index_ten_thousandths] int NULL,
    [is_locked] bit NOT NULL,
    [changed_at] bigint NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_budgets] PRIMARY KEY ([id]),
    CONSTRAINT [FK_budgets_agreements_agreement_id] FOREIGN KEY ([agreement_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[draft_consultations] (
    [id] binary(16) NOT NULL,
    [agreement_id] binary(16) NOT NULL,
    [draft_number] int NOT NULL,
    [kind] varchar(50) NOT NULL,
    [with] nvarchar(300) NOT NULL,
    [outcome] nvarchar(4000) NULL,
    [version] int NOT NULL,
    [when_from] date NULL,
    [when_kind] varchar(50) NOT NULL,
    [when_text] nvarchar(100) NOT NULL,
    [when_to] date NULL,
    CONSTRAINT [PK_draft_consultations] PRIMARY KEY ([id]),
    CONSTRAINT [FK_draft_consultations_agreements_agreement_id] FOREIGN KEY ([agreement_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[official_letters] (
    [id] binary(16) NOT NULL,
    [date] date NOT NULL,
    [unit] nvarchar(200) NOT NULL,
    [officer] nvarchar(200) NULL,
    [title] nvarchar(300) NOT NULL,
    [background] nvarchar(max) NOT NULL,
    [proposer] nvarchar(200) NULL,
    [signatories] nvarchar(max) NOT NULL,
    [status] varchar(50) NOT NULL,
    [signed_on] date NULL,
    [sent_out_at] bigint NULL,
    [changed_at] bigint NOT NULL,
    [version] int NOT NULL,
    [authority_id] binary(16) NOT NULL,
    [agreement_id] binary(16) NULL,
    CONSTRAINT [PK_official_letters] PRIMARY KEY ([id]),
    CONSTRAINT [FK_official_letters_agreements_agreement_id] FOREIGN KEY ([agreement_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_official_letters_organisations_authority_id] FOREIGN KEY ([authority_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[party_decisions] (
    [id] binary(16) NOT NULL,
    [agreement_id] binary(16) NOT NULL,
    [kind] varchar(50) NOT NULL,
    [party_id] binary(16) NULL,
    [body_id] binary(16) NOT NULL,
    [paragraph] nvarchar(20) NULL,
    [reference] nvarchar(50) NULL,
    [mandate_to_sign] nvarchar(200) NULL,
    [signatory] nvarchar(200) NULL,
    [note] nvarchar(1000) NULL,
    [source] nvarchar(200) NULL,
    [recorded_at] bigint NOT NULL,
    [retracted_because] nvarchar(500) NULL,
    [retracted_at] bigint NULL,
    [when_from] date NULL,
    [when_kind] varchar(50) NOT NULL,
    [when_text] nvarchar(100) NOT NULL,
    [when_to] date NULL,
    CONSTRAINT [PK_party_decisions] PRIMARY KEY ([id]),
    CONSTRAINT [FK_party_decisions_agreements_agreement_id] FOREIGN KEY ([agreement_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE CASCADE,
    CONSTRAINT [FK_party_decisions_organisations_body_id] FOREIGN KEY ([body_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_party_decisions_organisations_party_id] FOREIGN KEY ([party_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[priority_areas] (
    [id] binary(16) NOT NULL,
    [agreement_id] binary(16) NOT NULL,
    [number] int NOT NULL,
    [name] nvarchar(200) NOT NULL,
    [description] nvarchar(2000) NULL,
    [goals] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_priority_areas] PRIMARY KEY ([id]),
    CONSTRAINT [FK_priority_areas_agreements_agreement_id] FOREIGN KEY ([agreement_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE CASCADE
);

CREATE TABLE [kommunovergripande].[revision_steps] (
    [id] binary(16) NOT NULL,
    [agreement_id] binary(16) NOT NULL,
    [number] int NOT NULL,
    [text] nvarchar(500) NOT NULL,
    [responsible] nvarchar(200) NULL,
    [body_id] binary(16) NULL,
    [done_on] date NULL,
    [when_from] date NULL,
    [when_kind] varchar(50) NOT NULL,
    [when_text] nvarchar(100) NOT NULL,
    [when_to] date NULL,
    CONSTRAINT [PK_revision_steps] PRIMARY KEY ([id]),
    CONSTRAINT [FK_revision_steps_agreements_agreement_id] FOREIGN KEY ([agreement_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE CASCADE,
    CONSTRAINT [FK_revision_steps_organisations_body_id] FOREIGN KEY ([body_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[year_plan_items] (
    [id] binary(16) NOT NULL,
    [agreement_id] binary(16) NOT NULL,
    [number] int NOT NULL,
    [kind] varchar(50) NOT NULL,
    [month] int NULL,
    [title] nvarchar(200) NOT NULL,
    [participants] nvarchar(200) NULL,
    [area_number] int NULL,
    [before_number] int NULL,
    CONSTRAINT [PK_year_plan_items] PRIMARY KEY ([id]),
    CONSTRAINT [FK_year_plan_items_agreements_agreement_id] FOREIGN KEY ([agreement_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE CASCADE
);

CREATE TABLE [kommunovergripande].[yearly_indexes] (
    [id] binary(16) NOT NULL,
    [agreement_id] binary(16) NOT NULL,
    [year] int NOT NULL,
    [ten_thousandths] int NOT NULL,
    [source] nvarchar(200) NOT NULL,
    [is_example] bit NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_yearly_indexes] PRIMARY KEY ([id]),
    CONSTRAINT [FK_yearly_indexes_agreements_agreement_id] FOREIGN KEY ([agreement_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[agreement_removals] (
    [agreement_id] binary(16) NOT NULL,
    [code] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [position] int NOT NULL,
    CONSTRAINT [PK_agreement_removals] PRIMARY KEY ([agreement_id], [code]),
    CONSTRAINT [FK_agreement_removals_agreements_agreement_id] FOREIGN KEY ([agreement_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE CASCADE,
    CONSTRAINT [FK_agreement_removals_assignments_code] FOREIGN KEY ([code]) REFERENCES [kommunovergripande].[assignments] ([code]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[funded_projects] (
    [id] binary(16) NOT NULL,
    [assignment_code] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [title] nvarchar(200) NOT NULL,
    [funder_id] binary(16) NOT NULL,
    [from] date NOT NULL,
    [to] date NOT NULL,
    [applied_ore] bigint NOT NULL,
    [granted_ore] bigint NULL,
    [own_contribution_ore] bigint NOT NULL,
    [status] varchar(50) NOT NULL,
    [decided_on] date NULL,
    [rejection_reason] nvarchar(500) NULL,
    [reported_on] date NULL,
    [source] nvarchar(200) NULL,
    [is_example] bit NOT NULL,
    [version] int NOT NULL,
    [title_sort] varchar(800) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [title_folded] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_funded_projects] PRIMARY KEY ([id]),
    CONSTRAINT [FK_funded_projects_assignments_assignment_code] FOREIGN KEY ([assignment_code]) REFERENCES [kommunovergripande].[assignments] ([code]) ON DELETE NO ACTION,
    CONSTRAINT [FK_funded_projects_organisations_funder_id] FOREIGN KEY ([funder_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[in_kind_work] (
    [id] binary(16) NOT NULL,
    [municipality_code] nvarchar(4) NOT NULL,
    [task] nvarchar(200) NOT NULL,
    [recipient_id] binary(16) NULL,
    [assignment_code] varchar(40) COLLATE Latin1_General_100_BIN2 NULL,
    [from] date NULL,
    [to] date NULL,
    [hours_hundredths] int NULL,
    [settlement] varchar(50) NOT NULL,
    [source] nvarchar(200) NULL,
    [is_example] bit NOT NULL,
    [registered_at] bigint NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_in_kind_work] PRIMARY KEY ([id]),
    CONSTRAINT [FK_in_kind_work_assignments_assignment_code] FOREIGN KEY ([assignment_code]) REFERENCES [kommunovergripande].[assignments] ([code]) ON DELETE NO ACTION,
    CONSTRAINT [FK_in_kind_work_municipalities_municipality_code] FOREIGN KEY ([municipality_code]) REFERENCES [kommunovergripande].[municipalities] ([code]) ON DELETE NO ACTION,
    CONSTRAINT [FK_in_kind_work_organisations_recipient_id] FOREIGN KEY ([recipient_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[state_grants] (
    [id] binary(16) NOT NULL,
    [name] nvarchar(200) NOT NULL,
    [authority_id] binary(16) NOT NULL,
    [year] int NOT NULL,
    [assignment_code] varchar(40) COLLATE Latin1_General_100_BIN2 NULL,
    [requisitioned_ore] bigint NOT NULL,
    [requisitioned_on] date NOT NULL,
    [received_ore] bigint NULL,
    [received_on] date NULL,
    [accounted_on] date NULL,
    [status] varchar(50) NOT NULL,
    [source] nvarchar(200) NULL,
    [is_example] bit NOT NULL,
    [version] int NOT NULL,
    [name_sort] varchar(800) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name_folded] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_state_grants] PRIMARY KEY ([id]),
    CONSTRAINT [FK_state_grants_assignments_assignment_code] FOREIGN KEY ([assignment_code]) REFERENCES [kommunovergripande].[assignments] ([code]) ON DELETE NO ACTION,
    CONSTRAINT [FK_state_grants_organisations_authority_id] FOREIGN KEY ([authority_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[registry_numbers] (
    [id] binary(16) NOT NULL,
    [number] nvarchar(40) NOT NULL,
    [series_id] binary(16) NOT NULL,
    [running] int NOT NULL,
    [year] int NOT NULL,
    [is_drawn] bit NOT NULL,
    [recorded_at] bigint NOT NULL,
    [object_kind] varchar(50) NOT NULL,
    [object_id] binary(16) NOT NULL,
    CONSTRAINT [PK_registry_numbers] PRIMARY KEY ([id]),
    CONSTRAINT [FK_registry_numbers_registry_series_series_id] FOREIGN KEY ([series_id]) REFERENCES [kommunovergripande].[registry_series] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[agreement_assignments] (
    [id] binary(16) NOT NULL,
    [agreement_id] binary(16) NOT NULL,
    [code] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [area_code] varchar(40) COLLATE Latin1_General_100_BIN2 NULL,
    [position] int NOT NULL,
    [own_name] nvarchar(200) NULL,
    [description] nvarchar(4000) NULL,
    [governance] nvarchar(4000) NULL,
    [temporary_from] date NULL,
    [temporary_to] date NULL,
    CONSTRAINT [PK_agreement_assignments] PRIMARY KEY ([id]),
    CONSTRAINT [FK_agreement_assignments_agreement_areas_agreement_id_area_code] FOREIGN KEY ([agreement_id], [area_code]) REFERENCES [kommunovergripande].[agreement_areas] ([agreement_id], [code]) ON DELETE NO ACTION,
    CONSTRAINT [FK_agreement_assignments_agreements_agreement_id] FOREIGN KEY ([agreement_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE CASCADE,
    CONSTRAINT [FK_agreement_assignments_assignments_code] FOREIGN KEY ([code]) REFERENCES [kommunovergripande].[assignments] ([code]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[allocations] (
    [id] binary(16) NOT NULL,
    [agreement_id] binary(16) NOT NULL,
    [budget_id] binary(16) NOT NULL,
    [year] int NOT NULL,
    [status] varchar(50) NOT NULL,
    [total_ore] bigint NOT NULL,
    [population_year] int NOT NULL,
    [computed_at] bigint NOT NULL,
    [computed_by] nvarchar(200) NOT NULL,
    [budget_changed_at] bigint NOT NULL,
    [locked_at] bigint NULL,
    [planned_at] bigint NULL,
    [is_example] bit NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_allocations] PRIMARY KEY ([id]),
    CONSTRAINT [FK_allocations_agreements_agreement_id] FOREIGN KEY ([agreement_id]) REFERENCES [kommunovergripande].[agreements] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_allocations_budgets_budget_id] FOREIGN KEY ([budget_id]) REFERENCES [kommunovergripande].[budgets] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[budget_lines] (
    [budget_id] binary(16) NOT NULL,
    [assignment_code] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [amount_ore] bigint NOT NULL,
    [source] nvarchar(200) NULL,
    [is_example] bit NOT NULL,
    CONSTRAINT [PK_budget_lines] PRIMARY KEY ([budget_id], [assignment_code]),
    CONSTRAINT [FK_budget_lines_assignments_assignment_code] FOREIGN KEY ([assignment_code]) REFERENCES [kommunovergripande].[assignments] ([code]) ON DELETE NO ACTION,
    CONSTRAINT [FK_budget_lines_budgets_budget_id] FOREIGN KEY ([budget_id]) REFERENCES [kommunovergripande].[budgets] ([id]) ON DELETE CASCADE
);

CREATE TABLE [kommunovergripande].[agreement_draft_changes] (
    [id] binary(16) NOT NULL,
    [draft_id] binary(16) NOT NULL,
    [number] int NOT NULL,
    [text] nvarchar(1000) NOT NULL,
    [asked_by] nvarchar(200) NOT NULL,
    [placement] varchar(50) NOT NULL,
    [section] nvarchar(200) NULL,
    [consultation_id] binary(16) NULL,
    CONSTRAINT [PK_agreement_draft_changes] PRIMARY KEY ([id]),
    CONSTRAINT [FK_agreement_draft_changes_agreement_drafts_draft_id] FOREIGN KEY ([draft_id]) REFERENCES [kommunovergripande].[agreement_drafts] ([id]) ON DELETE CASCADE,
    CONSTRAINT [FK_agreement_draft_changes_draft_consultations_consultation_id] FOREIGN KEY ([consultation_id]) REFERENCES [kommunovergripande].[draft_consultations] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[draft_consultation_organisations] (
    [consultation_id] binary(16) NOT NULL,
    [organisation_id] binary(16) NOT NULL,
    CONSTRAINT [PK_draft_consultation_organisations] PRIMARY KEY ([consultation_id], [organisation_id]),
    CONSTRAINT [FK_draft_consultation_organisations_draft_consultations_consultation_id] FOREIGN KEY ([consultation_id]) REFERENCES [kommunovergripande].[draft_consultations] ([id]) ON DELETE CASCADE,
    CONSTRAINT [FK_draft_consultation_organisations_organisations_organisation_id] FOREIGN KEY ([organisation_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[official_letter_clauses] (
    [id] binary(16) NOT NULL,
    [letter_id] binary(16) NOT NULL,
    [number] int NOT NULL,
    [body_id] binary(16) NOT NULL,
    [act] varchar(50) NOT NULL,
    [recommended_to] nvarchar(200) NULL,
    [text] nvarchar(2000) NOT NULL,
    CONSTRAINT [PK_official_letter_clauses] PRIMARY KEY ([id]),
    CONSTRAINT [FK_official_letter_clauses_official_letters_letter_id] FOREIGN KEY ([letter_id]) REFERENCES [kommunovergripande].[official_letters] ([id]) ON DELETE CASCADE,
    CONSTRAINT [FK_official_letter_clauses_organisations_body_id] FOREIGN KEY ([body_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[official_letter_extracts] (
    [id] binary(16) NOT NULL,
    [letter_id] binary(16) NOT NULL,
    [number] int NOT NULL,
    [organisation_id] binary(16) NULL,
    [office] nvarchar(200) NULL,
    [sent_at] bigint NULL,
    [sent_by] nvarchar(200) NULL,
    CONSTRAINT [PK_official_letter_extracts] PRIMARY KEY ([id]),
    CONSTRAINT [FK_official_letter_extracts_official_letters_letter_id] FOREIGN KEY ([letter_id]) REFERENCES [kommunovergripande].[official_letters] ([id]) ON DELETE CASCADE,
    CONSTRAINT [FK_official_letter_extracts_organisations_organisation_id] FOREIGN KEY ([organisation_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[agreement_points] (
    [agreement_assignment_id] binary(16) NOT NULL,
    [code] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [position] int NOT NULL,
    [text] nvarchar(500) NOT NULL,
    [description] nvarchar(2000) NULL,
    CONSTRAINT [PK_agreement_points] PRIMARY KEY ([agreement_assignment_id], [code]),
    CONSTRAINT [FK_agreement_points_agreement_assignments_agreement_assignment_id] FOREIGN KEY ([agreement_assignment_id]) REFERENCES [kommunovergripande].[agreement_assignments] ([id]) ON DELETE CASCADE
);

CREATE TABLE [kommunovergripande].[allocation_shares] (
    [allocation_id] binary(16) NOT NULL,
    [assignment_code] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [municipality_code] nvarchar(4) NOT NULL,
    [amount_ore] bigint NOT NULL,
    CONSTRAINT [PK_allocation_shares] PRIMARY KEY ([allocation_id], [assignment_code], [municipality_code]),
    CONSTRAINT [FK_allocation_shares_allocations_allocation_id] FOREIGN KEY ([allocation_id]) REFERENCES [kommunovergripande].[allocations] ([id]) ON DELETE CASCADE,
    CONSTRAINT [FK_allocation_shares_assignments_assignment_code] FOREIGN KEY ([assignment_code]) REFERENCES [kommunovergripande].[assignments] ([code]) ON DELETE NO ACTION,
    CONSTRAINT [FK_allocation_shares_municipalities_municipality_code] FOREIGN KEY ([municipality_code]) REFERENCES [kommunovergripande].[municipalities] ([code]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[instalments] (
    [id] binary(16) NOT NULL,
    [allocation_id] binary(16) NOT NULL,
    [number] int NOT NULL,
    [invoice_date] date NOT NULL,
    [due_date] date NOT NULL,
    [period_from] date NOT NULL,
    [period_to] date NOT NULL,
    [part] int NOT NULL,
    [amount_ore] bigint NOT NULL,
    [status] varchar(50) NOT NULL,
    [invoiced_on] date NULL,
    [invoiced_by] nvarchar(200) NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_instalments] PRIMARY KEY ([id]),
    CONSTRAINT [FK_instalments_allocations_allocation_id] FOREIGN KEY ([allocation_id]) REFERENCES [kommunovergripande].[allocations] ([id]) ON DELETE CASCADE
);

CREATE TABLE [kommunovergripande].[municipality_allocations] (
    [allocation_id] binary(16) NOT NULL,
    [municipality_code] nvarchar(4) NOT NULL,
    [population] int NOT NULL,
    [reference_date] date NOT NULL,
    [source] nvarchar(200) NOT NULL,
    [amount_ore] bigint NOT NULL,
    CONSTRAINT [PK_municipality_allocations] PRIMARY KEY ([allocation_id], [municipality_code]),
    CONSTRAINT [FK_municipality_allocations_allocations_allocation_id] FOREIGN KEY ([allocation_id]) REFERENCES [kommunovergripande].[allocations] ([id]) ON DELETE CASCADE,
    CONSTRAINT [FK_municipality_allocations_municipalities_municipality_code] FOREIGN KEY ([municipality_code]) REFERENCES [kommunovergripande].[municipalities] ([code]) ON DELETE NO ACTION
);

CREATE TABLE [kommunovergripande].[instalment_amounts] (
    [instalment_id] binary(16) NOT NULL,
    [municipality_code] nvarchar(4) NOT NULL,
    [amount_ore] bigint NOT NULL,
    CONSTRAINT [PK_instalment_amounts] PRIMARY KEY ([instalment_id], [municipality_code]),
    CONSTRAINT [FK_instalment_amounts_instalments_instalment_id] FOREIGN KEY ([instalment_id]) REFERENCES [kommunovergripande].[instalments] ([id]) ON DELETE CASCADE,
    CONSTRAINT [FK_instalment_amounts_municipalities_municipality_code] FOREIGN KEY ([municipality_code]) REFERENCES [kommunovergripande].[municipalities] ([code]) ON DELETE NO ACTION
);

CREATE INDEX [IX_organisations_mandate_name_sort_id] ON [kommunovergripande].[organisations] ([mandate], [name_sort], [id]);

CREATE INDEX [IX_organisations_part_of_id_name_sort_id] ON [kommunovergripande].[organisations] ([part_of_id], [name_sort], [id]);

CREATE INDEX [IX_agreement_adaptations_agreement_id_from_id] ON [kommunovergripande].[agreement_adaptations] ([agreement_id], [from], [id]);

CREATE INDEX [IX_agreement_assignments_agreement_id_area_code] ON [kommunovergripande].[agreement_assignments] ([agreement_id], [area_code]);

CREATE UNIQUE INDEX [IX_agreement_assignments_agreement_id_code] ON [kommunovergripande].[agreement_assignments] ([agreement_id], [code]);

CREATE INDEX [IX_agreement_assignments_code] ON [kommunovergripande].[agreement_assignments] ([code]);

CREATE INDEX [IX_agreement_draft_changes_consultation_id] ON [kommunovergripande].[agreement_draft_changes] ([consultation_id]);

CREATE UNIQUE INDEX [IX_agreement_draft_changes_draft_id_number] ON [kommunovergripande].[agreement_draft_changes] ([draft_id], [number]);

CREATE UNIQUE INDEX [IX_agreement_drafts_agreement_id_number] ON [kommunovergripande].[agreement_drafts] ([agreement_id], [number]);

CREATE INDEX [IX_agreement_extensions_agreement_id_to_id] ON [kommunovergripande].[agreement_extensions] ([agreement_id], [to], [id]);

CREATE INDEX [IX_agreement_extensions_body_id] ON [kommunovergripande].[agreement_extensions] ([body_id]);

CREATE UNIQUE INDEX [IX_agreement_parties_agreement_id_organisation_id] ON [kommunovergripande].[agreement_parties] ([agreement_id], [organisation_id]);

CREATE INDEX [IX_agreement_parties_organisation_id] ON [kommunovergripande].[agreement_parties] ([organisation_id]);

CREATE INDEX [IX_agreement_priorities_preparation_group_id] ON [kommunovergripande].[agreement_priorities] ([preparation_group_id]);

CREATE INDEX [IX_agreement_removals_code] ON [kommunovergripande].[agreement_removals] ([code]);

CREATE INDEX [IX_agreements_kind_starts_on_id] ON [kommunovergripande].[agreements] ([kind], [starts_on], [id]);

CREATE INDEX [IX_agreements_lineage_id_generation_starts_on_id] ON [kommunovergripande].[agreements] ([lineage_id], [generation], [starts_on], [id]);

CREATE INDEX [IX_agreements_predecessor_id_starts_on_id] ON [kommunovergripande].[agreements] ([predecessor_id], [starts_on], [id]);

CREATE INDEX [IX_agreements_starts_on_id] ON [kommunovergripande].[agreements] ([starts_on], [id]);

CREATE INDEX [IX_agreements_status_starts_on_id] ON [kommunovergripande].[agreements] ([status], [starts_on], [id]);

CREATE INDEX [IX_agreements_title_sort_id] ON [kommunovergripande].[agreements] ([title_sort], [id]);

CREATE INDEX [IX_allocation_shares_assignment_code] ON [kommunovergripande].[allocation_shares] ([assignment_code]);

CREATE INDEX [IX_allocation_shares_municipality_code] ON [kommunovergripande].[allocation_shares] ([municipality_code]);

CREATE UNIQUE INDEX [IX_allocations_agreement_id_year] ON [kommunovergripande].[allocations] ([agreement_id], [year]);

CREATE INDEX [IX_allocations_budget_id] ON [kommunovergripande].[allocations] ([budget_id]);

CREATE INDEX [IX_allocations_year] ON [kommunovergripande].[allocations] ([year]);

CREATE INDEX [IX_assignments_name_folded] ON [kommunovergripande].[assignments] ([name_folded]);

CREATE INDEX [IX_assignments_name_sort_code] ON [kommunovergripande].[assignments] ([name_sort], [code]);

CREATE INDEX [IX_assignments_owner_module_name_sort_code] ON [kommunovergripande].[assignments] ([owner_module], [name_sort], [code]);

CREATE INDEX [IX_budget_lines_assignment_code] ON [kommunovergripande].[budget_lines] ([assignment_code]);

CREATE UNIQUE INDEX [IX_budgets_agreement_id_year] ON [kommunovergripande].[budgets] ([agreement_id], [year]);

CREATE INDEX [IX_budgets_year] ON [kommunovergripande].[budgets] ([year]);

CREATE INDEX [IX_draft_consultation_organisations_organisation_id] ON [kommunovergripande].[draft_consultation_organisations] ([organisation_id]);

CREATE INDEX [IX_draft_consultations_agreement_id_draft_number_id] ON [kommunovergripande].[draft_consultations] ([agreement_id], [draft_number], [id]);

CREATE INDEX [IX_funded_projects_assignment_code_from_id] ON [kommunovergripande].[funded_projects] ([assignment_code], [from], [id]);

CREATE INDEX [IX_funded_projects_from_id] ON [kommunovergripande].[funded_projects] ([from], [id]);

CREATE INDEX [IX_funded_projects_funder_id] ON [kommunovergripande].[funded_projects] ([funder_id]);

CREATE INDEX [IX_funded_projects_status_from_id] ON [kommunovergripande].[funded_projects] ([status], [from], [id]);

CREATE INDEX [IX_funded_projects_title_folded] ON [kommunovergripande].[funded_projects] ([title_folded]);

CREATE INDEX [IX_funded_projects_title_sort_id] ON [kommunovergripande].[funded_projects] ([title_sort], [id]);

CREATE INDEX [IX_in_kind_work_assignment_code] ON [kommunovergripande].[in_kind_work] ([assignment_code]);

CREATE INDEX [IX_in_kind_work_municipality_code_registered_at_id] ON [kommunovergripande].[in_kind_work] ([municipality_code], [registered_at], [id]);

CREATE INDEX [IX_in_kind_work_recipient_id] ON [kommunovergripande].[in_kind_work] ([recipient_id]);

CREATE INDEX [IX_in_kind_work_registered_at_id] ON [kommunovergripande].[in_kind_work] ([registered_at], [id]);

CREATE INDEX [IX_in_kind_work_settlement_registered_at_id] ON [kommunovergripande].[in_kind_work] ([settlement], [registered_at], [id]);

CREATE INDEX [IX_instalment_amounts_municipality_code] ON [kommunovergripande].[instalment_amounts] ([municipality_code]);

CREATE UNIQUE INDEX [IX_instalments_allocation_id_number] ON [kommunovergripande].[instalments] ([allocation_id], [number]);

CREATE INDEX [IX_municipality_allocations_municipality_code] ON [kommunovergripande].[municipality_allocations] ([municipality_code]);

CREATE INDEX [IX_official_letter_clauses_body_id] ON [kommunovergripande].[official_letter_clauses] ([body_id]);

CREATE UNIQUE INDEX [IX_official_letter_clauses_letter_id_number] ON [kommunovergripande].[official_letter_clauses] ([letter_id], [number]);

CREATE UNIQUE INDEX [IX_official_letter_extracts_letter_id_number] ON [kommunovergripande].[official_letter_extracts] ([letter_id], [number]);

CREATE INDEX [IX_official_letter_extracts_organisation_id] ON [kommunovergripande].[official_letter_extracts] ([organisation_id]);

CREATE INDEX [IX_official_letters_agreement_id_date_id] ON [kommunovergripande].[official_letters] ([agreement_id], [date], [id]);

CREATE INDEX [IX_official_letters_authority_id] ON [kommunovergripande].[official_letters] ([authority_id]);

CREATE INDEX [IX_official_letters_date_id] ON [kommunovergripande].[official_letters] ([date], [id]);

CREATE INDEX [IX_official_letters_status_date_id] ON [kommunovergripande].[official_letters] ([status], [date], [id]);

CREATE INDEX [IX_party_decisions_agreement_id_recorded_at_id] ON [kommunovergripande].[party_decisions] ([agreement_id], [recorded_at], [id]);

CREATE INDEX [IX_party_decisions_body_id] ON [kommunovergripande].[party_decisions] ([body_id]);

CREATE INDEX [IX_party_decisions_party_id] ON [kommunovergripande].[party_decisions] ([party_id]);

CREATE UNIQUE INDEX [IX_priority_areas_agreement_id_number] ON [kommunovergripande].[priority_areas] ([agreement_id], [number]);

CREATE INDEX [IX_registry_numbers_number_id] ON [kommunovergripande].[registry_numbers] ([number], [id]);

CREATE UNIQUE INDEX [IX_registry_numbers_object_id_series_id_year_running] ON [kommunovergripande].[registry_numbers] ([object_id], [series_id], [year], [running]);

CREATE INDEX [IX_registry_numbers_series_id_year_running] ON [kommunovergripande].[registry_numbers] ([series_id], [year], [running]);

CREATE INDEX [IX_registry_series_authority_id] ON [kommunovergripande].[registry_series] ([authority_id]);

CREATE UNIQUE INDEX [IX_registry_series_code_authority_id] ON [kommunovergripande].[registry_series] ([code], [authority_id]);

CREATE INDEX [IX_responsibilities_organisation_id_subject_sort_id] ON [kommunovergripande].[responsibilities] ([organisation_id], [subject_sort], [id]);

CREATE INDEX [IX_responsibilities_role_subject_sort_id] ON [kommunovergripande].[responsibilities] ([role], [subject_sort], [id]);

CREATE INDEX [IX_responsibilities_subject_folded] ON [kommunovergripande].[responsibilities] ([subject_folded]);

CREATE INDEX [IX_responsibilities_subject_sort_id] ON [kommunovergripande].[responsibilities] ([subject_sort], [id]);

CREATE UNIQUE INDEX [IX_revision_steps_agreement_id_number] ON [kommunovergripande].[revision_steps] ([agreement_id], [number]);

CREATE INDEX [IX_revision_steps_body_id] ON [kommunovergripande].[revision_steps] ([body_id]);

CREATE INDEX [IX_state_grants_assignment_code_year_id] ON [kommunovergripande].[state_grants] ([assignment_code], [year], [id]);

CREATE INDEX [IX_state_grants_authority_id] ON [kommunovergripande].[state_grants] ([authority_id]);

CREATE INDEX [IX_state_grants_name_folded] ON [kommunovergripande].[state_grants] ([name_folded]);

CREATE INDEX [IX_state_grants_name_sort_id] ON [kommunovergripande].[state_grants] ([name_sort], [id]);

CREATE INDEX [IX_state_grants_status_year_id] ON [kommunovergripande].[state_grants] ([status], [year], [id]);

CREATE INDEX [IX_state_grants_year_id] ON [kommunovergripande].[state_grants] ([year], [id]);

CREATE UNIQUE INDEX [IX_year_plan_items_agreement_id_number] ON [kommunovergripande].[year_plan_items] ([agreement_id], [number]);

CREATE UNIQUE INDEX [IX_yearly_indexes_agreement_id_year] ON [kommunovergripande].[yearly_indexes] ([agreement_id], [year]);

ALTER TABLE [kommunovergripande].[organisations] ADD CONSTRAINT [FK_organisations_organisations_part_of_id] FOREIGN KEY ([part_of_id]) REFERENCES [kommunovergripande].[organisations] ([id]) ON DELETE NO ACTION;

INSERT INTO [kommunovergripande].[__migrations] ([MigrationId], [ProductVersion])
VALUES (N'20261122065213_AgreementsAndStudies', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [kommunovergripande].[instalments] ADD [divided_at] bigint NULL;

INSERT INTO [kommunovergripande].[__migrations] ([MigrationId], [ProductVersion])
VALUES (N'20261122083054_InstalmentTimes', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
CREATE TABLE [kommunovergripande].[register_withdrawals] (
    [item_id] binary(16) NOT NULL,
    [item_version] int NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [PK_register_withdrawals] PRIMARY KEY ([item_id])
);

CREATE INDEX [IX_register_withdrawals_at] ON [kommunovergripande].[register_withdrawals] ([at]);

INSERT INTO [kommunovergripande].[__migrations] ([MigrationId], [ProductVersion])
VALUES (N'20261122155501_Secrecy', N'10.0.14');

COMMIT;
GO

