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

ALTER TABLE [valfard].[study_orders] ADD [assignment_code] nvarchar(40) NOT NULL DEFAULT N'FOU-JAMT';

ALTER TABLE [valfard].[study_orders] ADD [closed_on] date NULL;

ALTER TABLE [valfard].[study_orders] ADD [completed_on] date NULL;

ALTER TABLE [valfard].[study_orders] ADD [decided_body] nvarchar(200) NULL;

ALTER TABLE [valfard].[study_orders] ADD [decided_on] date NULL;

ALTER TABLE [valfard].[study_orders] ADD [decided_organisation_id] binary(16) NULL;

ALTER TABLE [valfard].[study_orders] ADD [decision_reason] nvarchar(500) NULL;

ALTER TABLE [valfard].[study_orders] ADD [goal_id] binary(16) NULL;

ALTER TABLE [valfard].[study_orders] ADD [plan_id] binary(16) NULL;

ALTER TABLE [valfard].[study_orders] ADD [rank] int NULL;

ALTER TABLE [valfard].[study_orders] ADD [ranking_id] binary(16) NULL;

ALTER TABLE [valfard].[study_orders] ADD [started_on] date NULL;

CREATE TABLE [valfard].[assignments] (
    [code] nvarchar(40) NOT NULL,
    [name] nvarchar(200) NOT NULL,
    [owner_module] varchar(50) NOT NULL,
    CONSTRAINT [PK_assignments] PRIMARY KEY ([code])
);

CREATE TABLE [valfard].[combined_posts] (
    [id] binary(16) NOT NULL,
    [title] nvarchar(100) NOT NULL,
    [task] nvarchar(2000) NOT NULL,
    [other_kind] varchar(50) NOT NULL,
    [municipality_code] nvarchar(4) NULL,
    [other_name] nvarchar(200) NOT NULL,
    [other_organisation_id] binary(16) NULL,
    [fou_jamt_percent] int NOT NULL,
    [other_percent] int NOT NULL,
    [person_id] binary(16) NULL,
    [from] date NOT NULL,
    [until] date NOT NULL,
    [is_example] bit NOT NULL,
    [version] int NOT NULL,
    [assigned_at] bigint NULL,
    CONSTRAINT [PK_combined_posts] PRIMARY KEY ([id])
);

CREATE TABLE [valfard].[fou_jamt_goals] (
    [id] binary(16) NOT NULL,
    [text] nvarchar(500) NOT NULL,
    [from_year] int NOT NULL,
    [to_year] int NOT NULL,
    [status] varchar(50) NOT NULL,
    [dropped_because] nvarchar(500) NULL,
    [changed_at] bigint NOT NULL,
    [is_example] bit NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_fou_jamt_goals] PRIMARY KEY ([id])
);

CREATE TABLE [valfard].[planned_studies] (
    [id] binary(16) NOT NULL,
    [person_id] binary(16) NOT NULL,
    [study_order_id] binary(16) NOT NULL,
    [from] date NOT NULL,
    [to] date NOT NULL,
    [is_responsible] bit NOT NULL,
    CONSTRAINT [PK_planned_studies] PRIMARY KEY ([id]),
    CONSTRAINT [FK_planned_studies_study_orders_study_order_id] FOREIGN KEY ([study_order_id]) REFERENCES [valfard].[study_orders] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [valfard].[rug_contacts] (
    [id] binary(16) NOT NULL,
    [municipality_code] nvarchar(4) NOT NULL,
    [office] nvarchar(100) NULL,
    [person_id] binary(16) NULL,
    [from] date NOT NULL,
    [until] date NOT NULL,
    [is_example] bit NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_rug_contacts] PRIMARY KEY ([id])
);

CREATE TABLE [valfard].[study_plans] (
    [id] binary(16) NOT NULL,
    [study_order_id] binary(16) NOT NULL,
    [revision] int NOT NULL,
    [reason] nvarchar(500) NULL,
    [made_by] nvarchar(200) NOT NULL,
    [made_at] bigint NOT NULL,
    CONSTRAINT [PK_study_plans] PRIMARY KEY ([id]),
    CONSTRAINT [FK_study_plans_study_orders_study_order_id] FOREIGN KEY ([study_order_id]) REFERENCES [valfard].[study_orders] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [valfard].[study_rankings] (
    [id] binary(16) NOT NULL,
    [body] nvarchar(200) NOT NULL,
    [ranked_on] date NOT NULL,
    [organisation_id] binary(16) NULL,
    [note] nvarchar(2000) NULL,
    [recorded_by] nvarchar(200) NOT NULL,
    [recorded_at] bigint NOT NULL,
    [version] int NOT NULL,
    [body_folded] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_study_rankings] PRIMARY KEY ([id])
);

CREATE TABLE [valfard].[study_results] (
    [id] binary(16) NOT NULL,
    [study_order_id] binary(16) NOT NULL,
    [municipality_code] nvarchar(4) NOT NULL,
    [assignment_code] nvarchar(40) NOT NULL,
    [title] nvarchar(200) NOT NULL,
    [summary] nvarchar(1000) NOT NULL,
    [considerations] nvarchar(2000) NULL,
    [effect] nvarchar(2000) NULL,
    [status] varchar(50) NOT NULL,
    [published_on] date NULL,
    [withdrawn_because] nvarchar(500) NULL,
    [registered_at] bigint NOT NULL,
    [changed_at] bigint NOT NULL,
    [is_example] bit NOT NULL,
    [version] int NOT NULL,
    [title_sort] varchar(800) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [title_folded] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_study_results] PRIMARY KEY ([id]),
    CONSTRAINT [FK_study_results_study_orders_study_order_id] FOREIGN KEY ([study_order_id]) REFERENCES [valfard].[study_orders] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [valfard].[visits] (
    [id] binary(16) NOT NULL,
    [municipality_code] nvarchar(4) NOT NULL,
    [visitor_names] nvarchar(50) NOT NULL,
    [on] date NOT NULL,
    [place] nvarchar(200) NOT NULL,
    [purpose] nvarchar(1000) NULL,
    [status] varchar(50) NOT NULL,
    [notes] nvarchar(4000) NULL,
    [cancelled_because] nvarchar(500) NULL,
    [is_example] bit NOT NULL,
    [version] int NOT NULL,
    [need_count] int NOT NULL,
    CONSTRAINT [PK_visits] PRIMARY KEY ([id])
);

CREATE TABLE [valfard].[combined_post_orders] (
    [combined_post_id] binary(16) NOT NULL,
    [study_order_id] binary(16) NOT NULL,
    CONSTRAINT [PK_combined_post_orders] PRIMARY KEY ([combined_post_id], [study_order_id]),
    CONSTRAINT [FK_combined_post_orders_combined_posts_combined_post_id] FOREIGN KEY ([combined_post_id]) REFERENCES [valfard].[combined_posts] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_combined_post_orders_study_orders_study_order_id] FOREIGN KEY ([study_order_id]) REFERENCES [valfard].[study_orders] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [valfard].[rug_opinions] (
    [id] binary(16) NOT NULL,
    [study_order_id] binary(16) NOT NULL,
    [rug_contact_id] binary(16) NOT NULL,
    [stance] varchar(50) NOT NULL,
    [comment] nvarchar(1000) NULL,
    [priority] varchar(50) NULL,
    [stated_at] bigint NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_rug_opinions] PRIMARY KEY ([id]),
    CONSTRAINT [FK_rug_opinions_rug_contacts_rug_contact_id] FOREIGN KEY ([rug_contact_id]) REFERENCES [valfard].[rug_contacts] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_rug_opinions_study_orders_study_order_id] FOREIGN KEY ([study_order_id]) REFERENCES [valfard].[study_orders] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [valfard].[study_plan_steps] (
    [plan_id] binary(16) NOT NULL,
    [number] int NOT NULL,
    [text] nvarchar(1000) NOT NULL,
    [method] nvarchar(1000) NOT NULL,
    [from] date NOT NULL,
    [to] date NOT NULL,
    CONSTRAINT [PK_study_plan_steps] PRIMARY KEY ([plan_id], [number]),
    CONSTRAINT [FK_study_plan_steps_study_plans_plan_id] FOREIGN KEY ([plan_id]) REFERENCES [valfard].[study_plans] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [valfard].[ranked_study_orders] (
    [ranking_id] binary(16) NOT NULL,
    [rank] int NOT NULL,
    [study_order_id] binary(16) NOT NULL,
    CONSTRAINT [PK_ranked_study_orders] PRIMARY KEY ([ranking_id], [rank]),
    CONSTRAINT [FK_ranked_study_orders_study_orders_study_order_id] FOREIGN KEY ([study_order_id]) REFERENCES [valfard].[study_orders] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ranked_study_orders_study_rankings_ranking_id] FOREIGN KEY ([ranking_id]) REFERENCES [valfard].[study_rankings] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [valfard].[study_result_presentations] (
    [study_result_id] binary(16) NOT NULL,
    [format] varchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [link] nvarchar(1000) NULL,
    CONSTRAINT [PK_study_result_presentations] PRIMARY KEY ([study_result_id], [format]),
    CONSTRAINT [FK_study_result_presentations_study_results_study_result_id] FOREIGN KEY ([study_result_id]) REFERENCES [valfard].[study_results] ([id]) ON DELETE CASCADE
);

CREATE TABLE [valfard].[study_result_spread] (
    [id] binary(16) NOT NULL,
    [study_result_id] binary(16) NOT NULL,
    [format] varchar(50) NOT NULL,
    [place] nvarchar(200) NOT NULL,
    [on] date NOT NULL,
    [counted] varchar(50) NOT NULL,
    [count] int NOT NULL,
    [recorded_by] nvarchar(200) NOT NULL,
    CONSTRAINT [PK_study_result_spread] PRIMARY KEY ([id]),
    CONSTRAINT [FK_study_result_spread_study_results_study_result_id] FOREIGN KEY ([study_result_id]) REFERENCES [valfard].[study_results] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [valfard].[caught_needs] (
    [id] binary(16) NOT NULL,
    [visit_id] binary(16) NOT NULL,
    [municipality_code] nvarchar(4) NOT NULL,
    [text] nvarchar(1000) NOT NULL,
    [status] varchar(50) NOT NULL,
    [study_order_id] binary(16) NULL,
    [set_aside_because] nvarchar(500) NULL,
    [caught_at] bigint NOT NULL,
    [is_example] bit NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [PK_caught_needs] PRIMARY KEY ([id]),
    CONSTRAINT [FK_caught_needs_study_orders_study_order_id] FOREIGN KEY ([study_order_id]) REFERENCES [valfard].[study_orders] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_caught_needs_visits_visit_id] FOREIGN KEY ([visit_id]) REFERENCES [valfard].[visits] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [valfard].[study_plan_people] (
    [plan_id] binary(16) NOT NULL,
    [step_number] int NOT NULL,
    [place] int NOT NULL,
    [office] nvarchar(100) NULL,
    [person_id] binary(16) NULL,
    CONSTRAINT [PK_study_plan_people] PRIMARY KEY ([plan_id], [step_number], [place]),
    CONSTRAINT [FK_study_plan_people_study_plan_steps_plan_id_step_number] FOREIGN KEY ([plan_id], [step_number]) REFERENCES [valfard].[study_plan_steps] ([plan_id], [number]) ON DELETE NO ACTION
);

CREATE INDEX [IX_study_orders_assignment_code_placed_at_id] ON [valfard].[study_orders] ([assignment_code], [placed_at], [id]);

CREATE INDEX [IX_study_orders_goal_id_placed_at_id] ON [valfard].[study_orders] ([goal_id], [placed_at], [id]);

CREATE INDEX [IX_study_orders_ranking_id] ON [valfard].[study_orders] ([ranking_id]);

CREATE INDEX [IX_caught_needs_caught_at_id] ON [valfard].[caught_needs] ([caught_at], [id]);

CREATE INDEX [IX_caught_needs_municipality_code_caught_at_id] ON [valfard].[caught_needs] ([municipality_code], [caught_at], [id]);

CREATE INDEX [IX_caught_needs_status_caught_at_id] ON [valfard].[caught_needs] ([status], [caught_at], [id]);

CREATE INDEX [IX_caught_needs_study_order_id_caught_at_id] ON [valfard].[caught_needs] ([study_order_id], [caught_at], [id]);

CREATE INDEX [IX_caught_needs_visit_id_caught_at_id] ON [valfard].[caught_needs] ([visit_id], [caught_at], [id]);

CREATE INDEX [IX_combined_post_orders_study_order_id] ON [valfard].[combined_post_orders] ([study_order_id]);

CREATE INDEX [IX_combined_posts_municipality_code_until_id] ON [valfard].[combined_posts] ([municipality_code], [until], [id]);

CREATE INDEX [IX_combined_posts_person_id_until_id] ON [valfard].[combined_posts] ([person_id], [until], [id]);

CREATE INDEX [IX_combined_posts_until_id] ON [valfard].[combined_posts] ([until], [id]);

CREATE INDEX [IX_fou_jamt_goals_from_year_id] ON [valfard].[fou_jamt_goals] ([from_year], [id]);

CREATE INDEX [IX_fou_jamt_goals_status_from_year_id] ON [valfard].[fou_jamt_goals] ([status], [from_year], [id]);

CREATE INDEX [IX_planned_studies_person_id_to_id] ON [valfard].[planned_studies] ([person_id], [to], [id]);

CREATE UNIQUE INDEX [IX_planned_studies_study_order_id_person_id] ON [valfard].[planned_studies] ([study_order_id], [person_id]);

CREATE UNIQUE INDEX [IX_ranked_study_orders_study_order_id_ranking_id] ON [valfard].[ranked_study_orders] ([study_order_id], [ranking_id]);

CREATE INDEX [IX_rug_contacts_municipality_code_until_id] ON [valfard].[rug_contacts] ([municipality_code], [until], [id]);

CREATE INDEX [IX_rug_contacts_person_id_until_id] ON [valfard].[rug_contacts] ([person_id], [until], [id]);

CREATE INDEX [IX_rug_contacts_until_id] ON [valfard].[rug_contacts] ([until], [id]);

CREATE INDEX [IX_rug_opinions_rug_contact_id_stated_at_id] ON [valfard].[rug_opinions] ([rug_contact_id], [stated_at], [id]);

CREATE UNIQUE INDEX [IX_rug_opinions_study_order_id_rug_contact_id] ON [valfard].[rug_opinions] ([study_order_id], [rug_contact_id]);

CREATE INDEX [IX_rug_opinions_study_order_id_stated_at_id] ON [valfard].[rug_opinions] ([study_order_id], [stated_at], [id]);

CREATE UNIQUE INDEX [IX_study_plans_study_order_id_revision_id] ON [valfard].[study_plans] ([study_order_id], [revision], [id]);

CREATE UNIQUE INDEX [IX_study_rankings_body_folded_ranked_on] ON [valfard].[study_rankings] ([body_folded], [ranked_on]);

CREATE INDEX [IX_study_rankings_ranked_on_id] ON [valfard].[study_rankings] ([ranked_on], [id]);

CREATE INDEX [IX_study_result_spread_study_result_id_on_id] ON [valfard].[study_result_spread] ([study_result_id], [on], [id]);

CREATE INDEX [IX_study_results_assignment_code_registered_at_id] ON [valfard].[study_results] ([assignment_code], [registered_at], [id]);

CREATE INDEX [IX_study_results_municipality_code_registered_at_id] ON [valfard].[study_results] ([municipality_code], [registered_at], [id]);

CREATE INDEX [IX_study_results_registered_at_id] ON [valfard].[study_results] ([registered_at], [id]);

CREATE INDEX [IX_study_results_status_registered_at_id] ON [valfard].[study_results] ([status], [registered_at], [id]);

CREATE INDEX [IX_study_results_study_order_id_registered_at_id] ON [valfard].[study_results] ([study_order_id], [registered_at], [id]);

CREATE INDEX [IX_study_results_title_sort_id] ON [valfard].[study_results] ([title_sort], [id]);

CREATE INDEX [IX_visits_municipality_code_on_id] ON [valfard].[visits] ([municipality_code], [on], [id]);

CREATE INDEX [IX_visits_on_id] ON [valfard].[visits] ([on], [id]);

CREATE INDEX [IX_visits_status_on_id] ON [valfard].[visits] ([status], [on], [id]);

ALTER TABLE [valfard].[study_orders] ADD CONSTRAINT [FK_study_orders_fou_jamt_goals_goal_id] FOREIGN KEY ([goal_id]) REFERENCES [valfard].[fou_jamt_goals] ([id]) ON DELETE NO ACTION;

ALTER TABLE [valfard].[study_orders] ADD CONSTRAINT [FK_study_orders_study_rankings_ranking_id] FOREIGN KEY ([ranking_id]) REFERENCES [valfard].[study_rankings] ([id]) ON DELETE NO ACTION;

INSERT INTO [valfard].[__migrations] ([MigrationId], [ProductVersion])
VALUES (N'20261122065214_AgreementsAndStudies', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [valfard].[ranked_study_orders] DROP CONSTRAINT [PK_ranked_study_orders];

DROP INDEX [IX_ranked_study_orders_study_order_id_ranking_id] ON [valfard].[ranked_study_orders];

ALTER TABLE [valfard].[ranked_study_orders] ADD CONSTRAINT [PK_ranked_study_orders] PRIMARY KEY ([ranking_id], [study_order_id]);

CREATE INDEX [IX_ranked_study_orders_ranking_id_rank] ON [valfard].[ranked_study_orders] ([ranking_id], [rank]);

CREATE INDEX [IX_ranked_study_orders_study_order_id] ON [valfard].[ranked_study_orders] ([study_order_id]);

INSERT INTO [valfard].[__migrations] ([MigrationId], [ProductVersion])
VALUES (N'20261122083028_RankingsByRanking', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [valfard].[study_results] ADD [is_secret] bit NOT NULL DEFAULT CAST(0 AS bit);

ALTER TABLE [valfard].[study_orders] ADD [is_secret] bit NOT NULL DEFAULT CAST(0 AS bit);

ALTER TABLE [valfard].[study_orders] ADD [secrecy_chapter] int NULL;

ALTER TABLE [valfard].[study_orders] ADD [secrecy_note] nvarchar(500) NULL;

ALTER TABLE [valfard].[study_orders] ADD [secrecy_section] nvarchar(5) NULL;

INSERT INTO [valfard].[__migrations] ([MigrationId], [ProductVersion])
VALUES (N'20261122155502_Secrecy', N'10.0.14');

COMMIT;
GO

