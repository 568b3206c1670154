IF OBJECT_ID(N'[valfard].[__migrations]') IS NULL
BEGIN
    IF SCHEMA_ID(N'valfard') IS NULL EXEC(N'CREATE SCHEMA [valfard];');
    CREATE TABLE [valfard].[__migrations] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___migrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF SCHEMA_ID(N'valfard') IS NULL EXEC(N'CREATE SCHEMA [valfard];');

CREATE TABLE [valfard].[audit] (
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

CREATE TABLE [valfard].[counters] (
    [name] varchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [last] bigint NOT NULL,
    CONSTRAINT [PK_counters] PRIMARY KEY ([name])
);

CREATE TABLE [valfard].[inbox] (
    [event_id] binary(16) NOT NULL,
    [handler] varchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [PK_inbox] PRIMARY KEY ([event_id], [handler])
);

CREATE TABLE [valfard].[leases] (
    [name] varchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [holder] varchar(100) NULL,
    [fencing] bigint NOT NULL,
    [expires_at] bigint NOT NULL,
    CONSTRAINT [PK_leases] PRIMARY KEY ([name])
);

CREATE TABLE [valfard].[municipalities] (
    [code] nvarchar(4) NOT NULL,
    [name] nvarchar(100) NOT NULL,
    CONSTRAINT [PK_municipalities] PRIMARY KEY ([code])
);

CREATE TABLE [valfard].[outbox] (
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

CREATE TABLE [valfard].[outcomes] (
    [principal_id] nvarchar(200) NOT NULL,
    [key] varchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [path] varchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [hash] binary(32) NOT NULL,
    [outcome] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [PK_outcomes] PRIMARY KEY ([principal_id], [key], [path])
);

CREATE TABLE [valfard].[rebuilds] (
    [name] varchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [builder] binary(16) NOT NULL,
    [begun_at] bigint NOT NULL,
    [turns] bigint NOT NULL,
    CONSTRAINT [PK_rebuilds] PRIMARY KEY ([name])
);

CREATE TABLE [valfard].[study_orders] (
    [id] binary(16) NOT NULL,
    [registry_number] nvarchar(50) NOT NULL,
    [municipality_code] nvarchar(4) NOT NULL,
    [title] nvarchar(200) NOT NULL,
    [need] nvarchar(4000) NOT NULL,
    [relief] nvarchar(2000) NOT NULL,
    [priority] varchar(50) NOT NULL,
    [considerations] nvarchar(2000) NULL,
    [status] varchar(50) NOT NULL,
    [placed_at] bigint NOT NULL,
    [placed_by] nvarchar(200) NOT NULL,
    [changed_at] bigint NOT NULL,
    [is_example] bit NOT NULL,
    [version] int NOT NULL,
    [title_sort] varchar(800) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [title_folded] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_study_orders] PRIMARY KEY ([id])
);

IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'name', N'expires_at', N'fencing', N'holder') AND [object_id] = OBJECT_ID(N'[valfard].[leases]'))
    SET IDENTITY_INSERT [valfard].[leases] ON;
INSERT INTO [valfard].[leases] ([name], [expires_at], [fencing], [holder])
VALUES ('outbox', CAST(0 AS bigint), CAST(0 AS bigint), NULL);
IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'name', N'expires_at', N'fencing', N'holder') AND [object_id] = OBJECT_ID(N'[valfard].[leases]'))
    SET IDENTITY_INSERT [valfard].[leases] OFF;

CREATE INDEX [IX_audit_at_id] ON [valfard].[audit] ([at], [id]);

CREATE INDEX [IX_audit_object_id_at_id] ON [valfard].[audit] ([object_id], [at], [id]);

CREATE INDEX [IX_inbox_at] ON [valfard].[inbox] ([at]);

CREATE INDEX [IX_outbox_aggregate_position] ON [valfard].[outbox] ([aggregate], [position]) WHERE delivered_at IS NULL;

CREATE INDEX [IX_outbox_delivered_at_position] ON [valfard].[outbox] ([delivered_at], [position]);

CREATE UNIQUE INDEX [IX_outbox_id] ON [valfard].[outbox] ([id]);

CREATE INDEX [IX_outcomes_at] ON [valfard].[outcomes] ([at]);

CREATE INDEX [IX_study_orders_municipality_code_placed_at_id] ON [valfard].[study_orders] ([municipality_code], [placed_at], [id]);

CREATE INDEX [IX_study_orders_placed_at_id] ON [valfard].[study_orders] ([placed_at], [id]);

CREATE UNIQUE INDEX [IX_study_orders_registry_number] ON [valfard].[study_orders] ([registry_number]);

CREATE INDEX [IX_study_orders_status_placed_at_id] ON [valfard].[study_orders] ([status], [placed_at], [id]);

CREATE INDEX [IX_study_orders_title_sort_id] ON [valfard].[study_orders] ([title_sort], [id]);

INSERT INTO [valfard].[__migrations] ([MigrationId], [ProductVersion])
VALUES (N'20261122030902_Initial', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [valfard].[study_orders] ADD [assessed_at] bigint NULL;

ALTER TABLE [valfard].[study_orders] ADD [assessed_by] nvarchar(200) NULL;

ALTER TABLE [valfard].[study_orders] ADD [assessment_text] nvarchar(4000) NULL;

ALTER TABLE [valfard].[study_orders] ADD [decided_body] nvarchar(200) NULL;

ALTER TABLE [valfard].[study_orders] ADD [decided_on] date NULL;

ALTER TABLE [valfard].[study_orders] ADD [decision_rank] int NULL;

ALTER TABLE [valfard].[study_orders] ADD [decision_reason] nvarchar(500) NULL;

INSERT INTO [valfard].[__migrations] ([MigrationId], [ProductVersion])
VALUES (N'20261122052953_AgreementsAndStudies', N'10.0.14');

COMMIT;
GO

