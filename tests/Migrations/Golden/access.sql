IF OBJECT_ID(N'[access].[__migrations]') IS NULL
BEGIN
    IF SCHEMA_ID(N'access') IS NULL EXEC(N'CREATE SCHEMA [access];');
    CREATE TABLE [access].[__migrations] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___migrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF SCHEMA_ID(N'access') IS NULL EXEC(N'CREATE SCHEMA [access];');

CREATE TABLE [access].[accounts] (
    [id] binary(16) NOT NULL,
    [name] nvarchar(200) NOT NULL,
    [name_sort] varchar(800) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name_folded] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [email] nvarchar(254) NOT NULL,
    [email_key] nvarchar(254) NOT NULL,
    [status] varchar(50) NOT NULL,
    [at] bigint NOT NULL,
    [is_sample] bit NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_accounts] PRIMARY KEY ([id])
);

CREATE TABLE [access].[audit] (
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

CREATE TABLE [access].[counters] (
    [name] varchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [last] bigint NOT NULL,
    CONSTRAINT [PK_counters] PRIMARY KEY ([name])
);

CREATE TABLE [access].[inbox] (
    [event_id] binary(16) NOT NULL,
    [handler] varchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [PK_inbox] PRIMARY KEY ([event_id], [handler])
);

CREATE TABLE [access].[leases] (
    [name] varchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [holder] varchar(100) NULL,
    [fencing] bigint NOT NULL,
    [expires_at] bigint NOT NULL,
    CONSTRAINT [PK_leases] PRIMARY KEY ([name])
);

CREATE TABLE [access].[outbox] (
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

CREATE TABLE [access].[outcomes] (
    [principal_id] nvarchar(200) NOT NULL,
    [key] varchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [path] varchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [hash] binary(32) NOT NULL,
    [outcome] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [PK_outcomes] PRIMARY KEY ([principal_id], [key], [path])
);

CREATE TABLE [access].[protection_keys] (
    [name] varchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [xml] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_protection_keys] PRIMARY KEY ([name])
);

CREATE TABLE [access].[rebuilds] (
    [name] varchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [builder] binary(16) NOT NULL,
    [begun_at] bigint NOT NULL,
    [turns] bigint NOT NULL,
    CONSTRAINT [PK_rebuilds] PRIMARY KEY ([name])
);

CREATE TABLE [access].[sign_ins] (
    [id] binary(16) NOT NULL,
    [at] bigint NOT NULL,
    [account_id] binary(16) NULL,
    [method] varchar(50) NOT NULL,
    [outcome] varchar(50) NOT NULL,
    [address] varchar(45) NULL,
    [attempts] int NOT NULL,
    CONSTRAINT [PK_sign_ins] PRIMARY KEY ([id])
);

CREATE TABLE [access].[credentials] (
    [account_id] binary(16) NOT NULL,
    [password_hash] varchar(500) NULL,
    [failures] int NOT NULL,
    [locked_until] bigint NULL,
    CONSTRAINT [PK_credentials] PRIMARY KEY ([account_id]),
    CONSTRAINT [FK_credentials_accounts_account_id] FOREIGN KEY ([account_id]) REFERENCES [access].[accounts] ([id]) ON DELETE CASCADE
);

CREATE TABLE [access].[grants] (
    [id] binary(16) NOT NULL,
    [account_id] binary(16) NOT NULL,
    [role] varchar(50) NOT NULL,
    [scope_kind] varchar(50) NOT NULL,
    [scope_value] nvarchar(200) NOT NULL,
    [from] bigint NOT NULL,
    [until] bigint NULL,
    [given_by_id] nvarchar(200) NOT NULL,
    [given_by_name] nvarchar(200) NOT NULL,
    [reason] nvarchar(500) NOT NULL,
    [at] bigint NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_grants] PRIMARY KEY ([id]),
    CONSTRAINT [FK_grants_accounts_account_id] FOREIGN KEY ([account_id]) REFERENCES [access].[accounts] ([id]) ON DELETE CASCADE
);

CREATE TABLE [access].[sessions] (
    [id] binary(16) NOT NULL,
    [account_id] binary(16) NOT NULL,
    [token_hash] binary(32) NOT NULL,
    [method] varchar(50) NOT NULL,
    [at] bigint NOT NULL,
    [seen_at] bigint NOT NULL,
    [expires_at] bigint NOT NULL,
    [device] nvarchar(200) NULL,
    [address] varchar(45) NULL,
    CONSTRAINT [PK_sessions] PRIMARY KEY ([id]),
    CONSTRAINT [FK_sessions_accounts_account_id] FOREIGN KEY ([account_id]) REFERENCES [access].[accounts] ([id]) ON DELETE CASCADE
);

IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'name', N'expires_at', N'fencing', N'holder') AND [object_id] = OBJECT_ID(N'[access].[leases]'))
    SET IDENTITY_INSERT [access].[leases] ON;
INSERT INTO [access].[leases] ([name], [expires_at], [fencing], [holder])
VALUES ('outbox', CAST(0 AS bigint), CAST(0 AS bigint), NULL);
IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'name', N'expires_at', N'fencing', N'holder') AND [object_id] = OBJECT_ID(N'[access].[leases]'))
    SET IDENTITY_INSERT [access].[leases] OFF;

CREATE UNIQUE INDEX [IX_accounts_email_key] ON [access].[accounts] ([email_key]);

CREATE INDEX [IX_accounts_name_sort_id] ON [access].[accounts] ([name_sort], [id]);

CREATE INDEX [IX_audit_at_id] ON [access].[audit] ([at], [id]);

CREATE INDEX [IX_audit_object_id_at_id] ON [access].[audit] ([object_id], [at], [id]);

CREATE INDEX [IX_grants_account_id_from_id] ON [access].[grants] ([account_id], [from], [id]);

CREATE INDEX [IX_grants_role_scope_kind_scope_value] ON [access].[grants] ([role], [scope_kind], [scope_value]);

CREATE INDEX [IX_inbox_at] ON [access].[inbox] ([at]);

CREATE INDEX [IX_outbox_aggregate_position] ON [access].[outbox] ([aggregate], [position]) WHERE delivered_at IS NULL;

CREATE INDEX [IX_outbox_delivered_at_position] ON [access].[outbox] ([delivered_at], [position]);

CREATE UNIQUE INDEX [IX_outbox_id] ON [access].[outbox] ([id]);

CREATE INDEX [IX_outcomes_at] ON [access].[outcomes] ([at]);

CREATE INDEX [IX_sessions_account_id_at_id] ON [access].[sessions] ([account_id], [at], [id]);

CREATE INDEX [IX_sessions_expires_at] ON [access].[sessions] ([expires_at]);

CREATE UNIQUE INDEX [IX_sessions_token_hash] ON [access].[sessions] ([token_hash]);

CREATE INDEX [IX_sign_ins_account_id_at_id] ON [access].[sign_ins] ([account_id], [at], [id]);

CREATE INDEX [IX_sign_ins_at_id] ON [access].[sign_ins] ([at], [id]);

INSERT INTO [access].[__migrations] ([MigrationId], [ProductVersion])
VALUES (N'20261122154241_Access', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [access].[sessions] ADD [is_half] bit NOT NULL DEFAULT CAST(0 AS bit);

ALTER TABLE [access].[sessions] ADD [is_remembered] bit NOT NULL DEFAULT CAST(0 AS bit);

ALTER TABLE [access].[grants] ADD [delegated_from_id] binary(16) NULL;

ALTER TABLE [access].[grants] ADD [end_reason] nvarchar(500) NULL;

ALTER TABLE [access].[grants] ADD [ended_at] bigint NULL;

ALTER TABLE [access].[grants] ADD [ended_by] nvarchar(200) NULL;

ALTER TABLE [access].[credentials] ADD [has_totp] bit NOT NULL DEFAULT CAST(0 AS bit);

ALTER TABLE [access].[credentials] ADD [totp_secret] varchar(1000) NULL;

ALTER TABLE [access].[credentials] ADD [totp_step] bigint NOT NULL DEFAULT CAST(0 AS bigint);

CREATE TABLE [access].[account_tokens] (
    [id] binary(16) NOT NULL,
    [account_id] binary(16) NULL,
    [purpose] varchar(50) NOT NULL,
    [hash] binary(32) NOT NULL,
    [expires_at] bigint NOT NULL,
    [state] nvarchar(max) NULL,
    CONSTRAINT [PK_account_tokens] PRIMARY KEY ([id]),
    CONSTRAINT [FK_account_tokens_accounts_account_id] FOREIGN KEY ([account_id]) REFERENCES [access].[accounts] ([id])
);

CREATE TABLE [access].[api_keys] (
    [id] binary(16) NOT NULL,
    [account_id] binary(16) NOT NULL,
    [name] nvarchar(100) NOT NULL,
    [prefix] varchar(20) NOT NULL,
    [hash] binary(32) NOT NULL,
    [at] bigint NOT NULL,
    [expires_at] bigint NOT NULL,
    [revoked_at] bigint NULL,
    [used_at] bigint NULL,
    CONSTRAINT [PK_api_keys] PRIMARY KEY ([id]),
    CONSTRAINT [FK_api_keys_accounts_account_id] FOREIGN KEY ([account_id]) REFERENCES [access].[accounts] ([id]) ON DELETE CASCADE
);

CREATE TABLE [access].[passkeys] (
    [id] binary(16) NOT NULL,
    [account_id] binary(16) NOT NULL,
    [name] nvarchar(100) NOT NULL,
    [credential_id] varbinary(800) NOT NULL,
    [public_key] varbinary(2000) NOT NULL,
    [at] bigint NOT NULL,
    [used_at] bigint NULL,
    [sign_count] bigint NOT NULL,
    [transports] varchar(100) NOT NULL,
    [is_user_verified] bit NOT NULL,
    [is_backup_eligible] bit NOT NULL,
    [is_backed_up] bit NOT NULL,
    CONSTRAINT [PK_passkeys] PRIMARY KEY ([id]),
    CONSTRAINT [FK_passkeys_accounts_account_id] FOREIGN KEY ([account_id]) REFERENCES [access].[accounts] ([id]) ON DELETE CASCADE
);

CREATE TABLE [access].[recovery_codes] (
    [id] binary(16) NOT NULL,
    [account_id] binary(16) NOT NULL,
    [hash] binary(32) NOT NULL,
    CONSTRAINT [PK_recovery_codes] PRIMARY KEY ([id]),
    CONSTRAINT [FK_recovery_codes_accounts_account_id] FOREIGN KEY ([account_id]) REFERENCES [access].[accounts] ([id]) ON DELETE CASCADE
);

CREATE TABLE [access].[api_key_grants] (
    [key_id] binary(16) NOT NULL,
    [grant_id] binary(16) NOT NULL,
    CONSTRAINT [PK_api_key_grants] PRIMARY KEY ([key_id], [grant_id]),
    CONSTRAINT [FK_api_key_grants_api_keys_key_id] FOREIGN KEY ([key_id]) REFERENCES [access].[api_keys] ([id]) ON DELETE CASCADE,
    CONSTRAINT [FK_api_key_grants_grants_grant_id] FOREIGN KEY ([grant_id]) REFERENCES [access].[grants] ([id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_grants_delegated_from_id] ON [access].[grants] ([delegated_from_id]);

CREATE INDEX [IX_grants_from_id] ON [access].[grants] ([from], [id]);

CREATE INDEX [IX_accounts_at_id] ON [access].[accounts] ([at], [id]);

CREATE INDEX [IX_account_tokens_account_id] ON [access].[account_tokens] ([account_id]);

CREATE INDEX [IX_account_tokens_expires_at] ON [access].[account_tokens] ([expires_at]);

CREATE UNIQUE INDEX [IX_account_tokens_hash] ON [access].[account_tokens] ([hash]);

CREATE INDEX [IX_api_key_grants_grant_id] ON [access].[api_key_grants] ([grant_id]);

CREATE INDEX [IX_api_keys_account_id_at_id] ON [access].[api_keys] ([account_id], [at], [id]);

CREATE UNIQUE INDEX [IX_api_keys_hash] ON [access].[api_keys] ([hash]);

CREATE INDEX [IX_passkeys_account_id] ON [access].[passkeys] ([account_id]);

CREATE UNIQUE INDEX [IX_passkeys_credential_id] ON [access].[passkeys] ([credential_id]);

CREATE UNIQUE INDEX [IX_recovery_codes_account_id_hash] ON [access].[recovery_codes] ([account_id], [hash]);

ALTER TABLE [access].[grants] ADD CONSTRAINT [FK_grants_grants_delegated_from_id] FOREIGN KEY ([delegated_from_id]) REFERENCES [access].[grants] ([id]) ON DELETE NO ACTION;

INSERT INTO [access].[__migrations] ([MigrationId], [ProductVersion])
VALUES (N'20261122163629_AccountsAndGrants', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [access].[accounts] ADD [person_id] binary(16) NULL;

CREATE TABLE [access].[seats] (
    [id] binary(16) NOT NULL,
    [seat_version] int NOT NULL,
    [module] varchar(50) NOT NULL,
    [person_id] binary(16) NOT NULL,
    [role] varchar(50) NOT NULL,
    [scope_kind] varchar(50) NOT NULL,
    [scope_value] nvarchar(200) NOT NULL,
    [from] date NOT NULL,
    [to] date NULL,
    CONSTRAINT [PK_seats] PRIMARY KEY ([id])
);

CREATE TABLE [access].[seats_shadow] (
    [id] binary(16) NOT NULL,
    [seat_version] int NOT NULL,
    [module] varchar(50) NOT NULL,
    [person_id] binary(16) NOT NULL,
    [role] varchar(50) NOT NULL,
    [scope_kind] varchar(50) NOT NULL,
    [scope_value] nvarchar(200) NOT NULL,
    [from] date NOT NULL,
    [to] date NULL,
    CONSTRAINT [PK_seats_shadow] PRIMARY KEY ([id])
);

CREATE UNIQUE INDEX [IX_accounts_person_id] ON [access].[accounts] ([person_id]) WHERE [person_id] IS NOT NULL;

CREATE INDEX [IX_seats_person_id] ON [access].[seats] ([person_id]);

CREATE INDEX [IX_seats_shadow_person_id] ON [access].[seats_shadow] ([person_id]);

INSERT INTO [access].[__migrations] ([MigrationId], [ProductVersion])
VALUES (N'20261122200502_Seats', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [access].[sessions] ADD [outside_login_id] binary(16) NULL;

CREATE TABLE [access].[outside_logins] (
    [id] binary(16) NOT NULL,
    [account_id] binary(16) NOT NULL,
    [issuer] varchar(500) NOT NULL,
    [key] binary(32) NOT NULL,
    [at] bigint NOT NULL,
    [used_at] bigint NULL,
    [groups] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_outside_logins] PRIMARY KEY ([id]),
    CONSTRAINT [FK_outside_logins_accounts_account_id] FOREIGN KEY ([account_id]) REFERENCES [access].[accounts] ([id]) ON DELETE CASCADE
);

CREATE INDEX [IX_sessions_outside_login_id] ON [access].[sessions] ([outside_login_id]);

CREATE INDEX [IX_outside_logins_account_id] ON [access].[outside_logins] ([account_id]);

CREATE UNIQUE INDEX [IX_outside_logins_key] ON [access].[outside_logins] ([key]);

INSERT INTO [access].[__migrations] ([MigrationId], [ProductVersion])
VALUES (N'20261122204007_OutsideLogins', N'10.0.14');

COMMIT;
GO

