using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.Sqlite.Kommunovergripande
{
    /// <inheritdoc />
    public partial class AgreementsAndStudies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "mandate",
                table: "organisations",
                type: "TEXT",
                unicode: false,
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "part_of_id",
                table: "organisations",
                type: "BLOB",
                fixedLength: true,
                maxLength: 16,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "agreements",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    purposes = table.Column<string>(type: "TEXT", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    concluded_according_to = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    withdrawn_because = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    predecessor_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: true),
                    lineage_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    generation = table.Column<int>(type: "INTEGER", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    title_sort = table.Column<string>(type: "TEXT", unicode: false, maxLength: 800, nullable: false),
                    title_folded = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    concluded_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    concluded_kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: true),
                    concluded_text = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    concluded_to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreements_agreements_predecessor_id",
                        column: x => x.predecessor_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assignments",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    owner_module = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", unicode: false, maxLength: 800, nullable: false),
                    name_folded = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assignments", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "registry_series",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    authority_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    is_own = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_series", x => x.id);
                    table.ForeignKey(
                        name: "FK_registry_series_organisations_authority_id",
                        column: x => x.authority_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "responsibilities",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    organisation_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    role = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    commission = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    is_example = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    subject_sort = table.Column<string>(type: "TEXT", unicode: false, maxLength: 800, nullable: false),
                    subject_folded = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_responsibilities", x => x.id);
                    table.ForeignKey(
                        name: "FK_responsibilities_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_adaptations",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    changes = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_adaptations", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_adaptations_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_annexes",
                columns: table => new
                {
                    agreement_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    purpose = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_annexes", x => new { x.agreement_id, x.number });
                    table.ForeignKey(
                        name: "FK_agreement_annexes_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_areas",
                columns: table => new
                {
                    agreement_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    former_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_areas", x => new { x.agreement_id, x.code });
                    table.ForeignKey(
                        name: "FK_agreement_areas_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_drafts",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    when_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    when_kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: true),
                    when_text = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    when_to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_drafts", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_drafts_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_extensions",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    body_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    decided_within_mandate = table.Column<bool>(type: "INTEGER", nullable: false),
                    paragraph = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    reference = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    when_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    when_kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    when_text = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    when_to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_extensions", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_extensions_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_extensions_organisations_body_id",
                        column: x => x.body_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_parties",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    organisation_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    standing = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_parties", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_parties_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_parties_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_priorities",
                columns: table => new
                {
                    agreement_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    year_from = table.Column<int>(type: "INTEGER", nullable: true),
                    year_to = table.Column<int>(type: "INTEGER", nullable: true),
                    perspectives = table.Column<string>(type: "TEXT", nullable: false),
                    preparation_group_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_priorities", x => x.agreement_id);
                    table.ForeignKey(
                        name: "FK_agreement_priorities_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_priorities_organisations_preparation_group_id",
                        column: x => x.preparation_group_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_provisions",
                columns: table => new
                {
                    agreement_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    placement = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_provisions", x => new { x.agreement_id, x.code });
                    table.ForeignKey(
                        name: "FK_agreement_provisions_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "budgets",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    total_ore = table.Column<long>(type: "INTEGER", nullable: false),
                    index_ten_thousandths = table.Column<int>(type: "INTEGER", nullable: true),
                    is_locked = table.Column<bool>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_budgets", x => x.id);
                    table.ForeignKey(
                        name: "FK_budgets_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draft_consultations",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    draft_number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    with = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    when_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    when_kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    when_text = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    when_to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_consultations", x => x.id);
                    table.ForeignKey(
                        name: "FK_draft_consultations_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "official_letters",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    officer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    background = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    proposer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    signatories = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sent_out_at = table.Column<long>(type: "INTEGER", nullable: true),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_official_letters", x => x.id);
                    table.ForeignKey(
                        name: "FK_official_letters_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_official_letters_organisations_authority_id",
                        column: x => x.authority_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "party_decisions",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    party_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: true),
                    body_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    paragraph = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    reference = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    mandate_to_sign = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    signatory = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    retracted_because = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    retracted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    when_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    when_kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    when_text = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    when_to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_party_decisions", x => x.id);
                    table.ForeignKey(
                        name: "FK_party_decisions_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_party_decisions_organisations_body_id",
                        column: x => x.body_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_party_decisions_organisations_party_id",
                        column: x => x.party_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "priority_areas",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    goals = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_priority_areas", x => x.id);
                    table.ForeignKey(
                        name: "FK_priority_areas_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "revision_steps",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    responsible = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    body_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    when_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    when_kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    when_text = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    when_to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revision_steps", x => x.id);
                    table.ForeignKey(
                        name: "FK_revision_steps_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_revision_steps_organisations_body_id",
                        column: x => x.body_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "year_plan_items",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    participants = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    area_number = table.Column<int>(type: "INTEGER", nullable: true),
                    before_number = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_year_plan_items", x => x.id);
                    table.ForeignKey(
                        name: "FK_year_plan_items_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "yearly_indexes",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    ten_thousandths = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_example = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yearly_indexes", x => x.id);
                    table.ForeignKey(
                        name: "FK_yearly_indexes_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_removals",
                columns: table => new
                {
                    agreement_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_removals", x => new { x.agreement_id, x.code });
                    table.ForeignKey(
                        name: "FK_agreement_removals_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_removals_assignments_code",
                        column: x => x.code,
                        principalTable: "assignments",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funded_projects",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    assignment_code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    funder_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    applied_ore = table.Column<long>(type: "INTEGER", nullable: false),
                    granted_ore = table.Column<long>(type: "INTEGER", nullable: true),
                    own_contribution_ore = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    rejection_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    reported_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    is_example = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    title_sort = table.Column<string>(type: "TEXT", unicode: false, maxLength: 800, nullable: false),
                    title_folded = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funded_projects", x => x.id);
                    table.ForeignKey(
                        name: "FK_funded_projects_assignments_assignment_code",
                        column: x => x.assignment_code,
                        principalTable: "assignments",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_funded_projects_organisations_funder_id",
                        column: x => x.funder_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "in_kind_work",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    municipality_code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    task = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    recipient_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: true),
                    assignment_code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    hours_hundredths = table.Column<int>(type: "INTEGER", nullable: true),
                    settlement = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    is_example = table.Column<bool>(type: "INTEGER", nullable: false),
                    registered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_in_kind_work", x => x.id);
                    table.ForeignKey(
                        name: "FK_in_kind_work_assignments_assignment_code",
                        column: x => x.assignment_code,
                        principalTable: "assignments",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_in_kind_work_municipalities_municipality_code",
                        column: x => x.municipality_code,
                        principalTable: "municipalities",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_in_kind_work_organisations_recipient_id",
                        column: x => x.recipient_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "state_grants",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    authority_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    assignment_code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    requisitioned_ore = table.Column<long>(type: "INTEGER", nullable: false),
                    requisitioned_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    received_ore = table.Column<long>(type: "INTEGER", nullable: true),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    accounted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    is_example = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", unicode: false, maxLength: 800, nullable: false),
                    name_folded = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_state_grants", x => x.id);
                    table.ForeignKey(
                        name: "FK_state_grants_assignments_assignment_code",
                        column: x => x.assignment_code,
                        principalTable: "assignments",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_state_grants_organisations_authority_id",
                        column: x => x.authority_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registry_numbers",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    series_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    running = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    is_drawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    object_kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    object_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_numbers", x => x.id);
                    table.ForeignKey(
                        name: "FK_registry_numbers_registry_series_series_id",
                        column: x => x.series_id,
                        principalTable: "registry_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_assignments",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    area_code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    own_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    description = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    governance = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    temporary_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    temporary_to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_assignments", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_assignments_agreement_areas_agreement_id_area_code",
                        columns: x => new { x.agreement_id, x.area_code },
                        principalTable: "agreement_areas",
                        principalColumns: new[] { "agreement_id", "code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agreement_assignments_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_assignments_assignments_code",
                        column: x => x.code,
                        principalTable: "assignments",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "allocations",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    budget_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    total_ore = table.Column<long>(type: "INTEGER", nullable: false),
                    population_year = table.Column<int>(type: "INTEGER", nullable: false),
                    computed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    computed_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    budget_changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    locked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    planned_at = table.Column<long>(type: "INTEGER", nullable: true),
                    is_example = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_allocations", x => x.id);
                    table.ForeignKey(
                        name: "FK_allocations_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_allocations_budgets_budget_id",
                        column: x => x.budget_id,
                        principalTable: "budgets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "budget_lines",
                columns: table => new
                {
                    budget_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    assignment_code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    amount_ore = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    is_example = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_budget_lines", x => new { x.budget_id, x.assignment_code });
                    table.ForeignKey(
                        name: "FK_budget_lines_assignments_assignment_code",
                        column: x => x.assignment_code,
                        principalTable: "assignments",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_budget_lines_budgets_budget_id",
                        column: x => x.budget_id,
                        principalTable: "budgets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_draft_changes",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    draft_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    asked_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    placement = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    consultation_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_draft_changes", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_draft_changes_agreement_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "agreement_drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_draft_changes_draft_consultations_consultation_id",
                        column: x => x.consultation_id,
                        principalTable: "draft_consultations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draft_consultation_organisations",
                columns: table => new
                {
                    consultation_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    organisation_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_consultation_organisations", x => new { x.consultation_id, x.organisation_id });
                    table.ForeignKey(
                        name: "FK_draft_consultation_organisations_draft_consultations_consultation_id",
                        column: x => x.consultation_id,
                        principalTable: "draft_consultations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_draft_consultation_organisations_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "official_letter_clauses",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    letter_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    body_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    act = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    recommended_to = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_official_letter_clauses", x => x.id);
                    table.ForeignKey(
                        name: "FK_official_letter_clauses_official_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "official_letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_official_letter_clauses_organisations_body_id",
                        column: x => x.body_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "official_letter_extracts",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    letter_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: true),
                    office = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    sent_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_official_letter_extracts", x => x.id);
                    table.ForeignKey(
                        name: "FK_official_letter_extracts_official_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "official_letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_official_letter_extracts_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_points",
                columns: table => new
                {
                    agreement_assignment_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_points", x => new { x.agreement_assignment_id, x.code });
                    table.ForeignKey(
                        name: "FK_agreement_points_agreement_assignments_agreement_assignment_id",
                        column: x => x.agreement_assignment_id,
                        principalTable: "agreement_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "allocation_shares",
                columns: table => new
                {
                    allocation_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    assignment_code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    municipality_code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    amount_ore = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_allocation_shares", x => new { x.allocation_id, x.assignment_code, x.municipality_code });
                    table.ForeignKey(
                        name: "FK_allocation_shares_allocations_allocation_id",
                        column: x => x.allocation_id,
                        principalTable: "allocations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_allocation_shares_assignments_assignment_code",
                        column: x => x.assignment_code,
                        principalTable: "assignments",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_allocation_shares_municipalities_municipality_code",
                        column: x => x.municipality_code,
                        principalTable: "municipalities",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "instalments",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    allocation_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    invoice_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    period_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    period_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    part = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_ore = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    invoiced_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    invoiced_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_instalments", x => x.id);
                    table.ForeignKey(
                        name: "FK_instalments_allocations_allocation_id",
                        column: x => x.allocation_id,
                        principalTable: "allocations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "municipality_allocations",
                columns: table => new
                {
                    allocation_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    municipality_code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    population = table.Column<int>(type: "INTEGER", nullable: false),
                    reference_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    amount_ore = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_municipality_allocations", x => new { x.allocation_id, x.municipality_code });
                    table.ForeignKey(
                        name: "FK_municipality_allocations_allocations_allocation_id",
                        column: x => x.allocation_id,
                        principalTable: "allocations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_municipality_allocations_municipalities_municipality_code",
                        column: x => x.municipality_code,
                        principalTable: "municipalities",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "instalment_amounts",
                columns: table => new
                {
                    instalment_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    municipality_code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    amount_ore = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_instalment_amounts", x => new { x.instalment_id, x.municipality_code });
                    table.ForeignKey(
                        name: "FK_instalment_amounts_instalments_instalment_id",
                        column: x => x.instalment_id,
                        principalTable: "instalments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_instalment_amounts_municipalities_municipality_code",
                        column: x => x.municipality_code,
                        principalTable: "municipalities",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_mandate_name_sort_id",
                table: "organisations",
                columns: new[] { "mandate", "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_part_of_id_name_sort_id",
                table: "organisations",
                columns: new[] { "part_of_id", "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_adaptations_agreement_id_from_id",
                table: "agreement_adaptations",
                columns: new[] { "agreement_id", "from", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_assignments_agreement_id_area_code",
                table: "agreement_assignments",
                columns: new[] { "agreement_id", "area_code" });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_assignments_agreement_id_code",
                table: "agreement_assignments",
                columns: new[] { "agreement_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreement_assignments_code",
                table: "agreement_assignments",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_draft_changes_consultation_id",
                table: "agreement_draft_changes",
                column: "consultation_id");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_draft_changes_draft_id_number",
                table: "agreement_draft_changes",
                columns: new[] { "draft_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreement_drafts_agreement_id_number",
                table: "agreement_drafts",
                columns: new[] { "agreement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreement_extensions_agreement_id_to_id",
                table: "agreement_extensions",
                columns: new[] { "agreement_id", "to", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_extensions_body_id",
                table: "agreement_extensions",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_parties_agreement_id_organisation_id",
                table: "agreement_parties",
                columns: new[] { "agreement_id", "organisation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreement_parties_organisation_id",
                table: "agreement_parties",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_priorities_preparation_group_id",
                table: "agreement_priorities",
                column: "preparation_group_id");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_removals_code",
                table: "agreement_removals",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "IX_agreements_kind_starts_on_id",
                table: "agreements",
                columns: new[] { "kind", "starts_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_lineage_id_generation_starts_on_id",
                table: "agreements",
                columns: new[] { "lineage_id", "generation", "starts_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_predecessor_id_starts_on_id",
                table: "agreements",
                columns: new[] { "predecessor_id", "starts_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_starts_on_id",
                table: "agreements",
                columns: new[] { "starts_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_status_starts_on_id",
                table: "agreements",
                columns: new[] { "status", "starts_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_title_sort_id",
                table: "agreements",
                columns: new[] { "title_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_allocation_shares_assignment_code",
                table: "allocation_shares",
                column: "assignment_code");

            migrationBuilder.CreateIndex(
                name: "IX_allocation_shares_municipality_code",
                table: "allocation_shares",
                column: "municipality_code");

            migrationBuilder.CreateIndex(
                name: "IX_allocations_agreement_id_year",
                table: "allocations",
                columns: new[] { "agreement_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_allocations_budget_id",
                table: "allocations",
                column: "budget_id");

            migrationBuilder.CreateIndex(
                name: "IX_allocations_year",
                table: "allocations",
                column: "year");

            migrationBuilder.CreateIndex(
                name: "IX_assignments_name_folded",
                table: "assignments",
                column: "name_folded");

            migrationBuilder.CreateIndex(
                name: "IX_assignments_name_sort_code",
                table: "assignments",
                columns: new[] { "name_sort", "code" });

            migrationBuilder.CreateIndex(
                name: "IX_assignments_owner_module_name_sort_code",
                table: "assignments",
                columns: new[] { "owner_module", "name_sort", "code" });

            migrationBuilder.CreateIndex(
                name: "IX_budget_lines_assignment_code",
                table: "budget_lines",
                column: "assignment_code");

            migrationBuilder.CreateIndex(
                name: "IX_budgets_agreement_id_year",
                table: "budgets",
                columns: new[] { "agreement_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_budgets_year",
                table: "budgets",
                column: "year");

            migrationBuilder.CreateIndex(
                name: "IX_draft_consultation_organisations_organisation_id",
                table: "draft_consultation_organisations",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_draft_consultations_agreement_id_draft_number_id",
                table: "draft_consultations",
                columns: new[] { "agreement_id", "draft_number", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_funded_projects_assignment_code_from_id",
                table: "funded_projects",
                columns: new[] { "assignment_code", "from", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_funded_projects_from_id",
                table: "funded_projects",
                columns: new[] { "from", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_funded_projects_funder_id",
                table: "funded_projects",
                column: "funder_id");

            migrationBuilder.CreateIndex(
                name: "IX_funded_projects_status_from_id",
                table: "funded_projects",
                columns: new[] { "status", "from", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_funded_projects_title_folded",
                table: "funded_projects",
                column: "title_folded");

            migrationBuilder.CreateIndex(
                name: "IX_funded_projects_title_sort_id",
                table: "funded_projects",
                columns: new[] { "title_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_in_kind_work_assignment_code",
                table: "in_kind_work",
                column: "assignment_code");

            migrationBuilder.CreateIndex(
                name: "IX_in_kind_work_municipality_code_registered_at_id",
                table: "in_kind_work",
                columns: new[] { "municipality_code", "registered_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_in_kind_work_recipient_id",
                table: "in_kind_work",
                column: "recipient_id");

            migrationBuilder.CreateIndex(
                name: "IX_in_kind_work_registered_at_id",
                table: "in_kind_work",
                columns: new[] { "registered_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_in_kind_work_settlement_registered_at_id",
                table: "in_kind_work",
                columns: new[] { "settlement", "registered_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_instalment_amounts_municipality_code",
                table: "instalment_amounts",
                column: "municipality_code");

            migrationBuilder.CreateIndex(
                name: "IX_instalments_allocation_id_number",
                table: "instalments",
                columns: new[] { "allocation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_municipality_allocations_municipality_code",
                table: "municipality_allocations",
                column: "municipality_code");

            migrationBuilder.CreateIndex(
                name: "IX_official_letter_clauses_body_id",
                table: "official_letter_clauses",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "IX_official_letter_clauses_letter_id_number",
                table: "official_letter_clauses",
                columns: new[] { "letter_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_official_letter_extracts_letter_id_number",
                table: "official_letter_extracts",
                columns: new[] { "letter_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_official_letter_extracts_organisation_id",
                table: "official_letter_extracts",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_official_letters_agreement_id_date_id",
                table: "official_letters",
                columns: new[] { "agreement_id", "date", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_official_letters_authority_id",
                table: "official_letters",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "IX_official_letters_date_id",
                table: "official_letters",
                columns: new[] { "date", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_official_letters_status_date_id",
                table: "official_letters",
                columns: new[] { "status", "date", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_party_decisions_agreement_id_recorded_at_id",
                table: "party_decisions",
                columns: new[] { "agreement_id", "recorded_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_party_decisions_body_id",
                table: "party_decisions",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "IX_party_decisions_party_id",
                table: "party_decisions",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "IX_priority_areas_agreement_id_number",
                table: "priority_areas",
                columns: new[] { "agreement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registry_numbers_number_id",
                table: "registry_numbers",
                columns: new[] { "number", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_registry_numbers_object_id_series_id_year_running",
                table: "registry_numbers",
                columns: new[] { "object_id", "series_id", "year", "running" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registry_numbers_series_id_year_running",
                table: "registry_numbers",
                columns: new[] { "series_id", "year", "running" });

            migrationBuilder.CreateIndex(
                name: "IX_registry_series_authority_id",
                table: "registry_series",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "IX_registry_series_code_authority_id",
                table: "registry_series",
                columns: new[] { "code", "authority_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_responsibilities_organisation_id_subject_sort_id",
                table: "responsibilities",
                columns: new[] { "organisation_id", "subject_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_responsibilities_role_subject_sort_id",
                table: "responsibilities",
                columns: new[] { "role", "subject_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_responsibilities_subject_folded",
                table: "responsibilities",
                column: "subject_folded");

            migrationBuilder.CreateIndex(
                name: "IX_responsibilities_subject_sort_id",
                table: "responsibilities",
                columns: new[] { "subject_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_revision_steps_agreement_id_number",
                table: "revision_steps",
                columns: new[] { "agreement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_revision_steps_body_id",
                table: "revision_steps",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "IX_state_grants_assignment_code_year_id",
                table: "state_grants",
                columns: new[] { "assignment_code", "year", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_state_grants_authority_id",
                table: "state_grants",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "IX_state_grants_name_folded",
                table: "state_grants",
                column: "name_folded");

            migrationBuilder.CreateIndex(
                name: "IX_state_grants_name_sort_id",
                table: "state_grants",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_state_grants_status_year_id",
                table: "state_grants",
                columns: new[] { "status", "year", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_state_grants_year_id",
                table: "state_grants",
                columns: new[] { "year", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_year_plan_items_agreement_id_number",
                table: "year_plan_items",
                columns: new[] { "agreement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_yearly_indexes_agreement_id_year",
                table: "yearly_indexes",
                columns: new[] { "agreement_id", "year" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_organisations_organisations_part_of_id",
                table: "organisations",
                column: "part_of_id",
                principalTable: "organisations",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_organisations_organisations_part_of_id",
                table: "organisations");

            migrationBuilder.DropTable(
                name: "agreement_adaptations");

            migrationBuilder.DropTable(
                name: "agreement_annexes");

            migrationBuilder.DropTable(
                name: "agreement_draft_changes");

            migrationBuilder.DropTable(
                name: "agreement_extensions");

            migrationBuilder.DropTable(
                name: "agreement_parties");

            migrationBuilder.DropTable(
                name: "agreement_points");

            migrationBuilder.DropTable(
                name: "agreement_priorities");

            migrationBuilder.DropTable(
                name: "agreement_provisions");

            migrationBuilder.DropTable(
                name: "agreement_removals");

            migrationBuilder.DropTable(
                name: "allocation_shares");

            migrationBuilder.DropTable(
                name: "budget_lines");

            migrationBuilder.DropTable(
                name: "draft_consultation_organisations");

            migrationBuilder.DropTable(
                name: "funded_projects");

            migrationBuilder.DropTable(
                name: "in_kind_work");

            migrationBuilder.DropTable(
                name: "instalment_amounts");

            migrationBuilder.DropTable(
                name: "municipality_allocations");

            migrationBuilder.DropTable(
                name: "official_letter_clauses");

            migrationBuilder.DropTable(
                name: "official_letter_extracts");

            migrationBuilder.DropTable(
                name: "party_decisions");

            migrationBuilder.DropTable(
                name: "priority_areas");

            migrationBuilder.DropTable(
                name: "registry_numbers");

            migrationBuilder.DropTable(
                name: "responsibilities");

            migrationBuilder.DropTable(
                name: "revision_steps");

            migrationBuilder.DropTable(
                name: "state_grants");

            migrationBuilder.DropTable(
                name: "year_plan_items");

            migrationBuilder.DropTable(
                name: "yearly_indexes");

            migrationBuilder.DropTable(
                name: "agreement_drafts");

            migrationBuilder.DropTable(
                name: "agreement_assignments");

            migrationBuilder.DropTable(
                name: "draft_consultations");

            migrationBuilder.DropTable(
                name: "instalments");

            migrationBuilder.DropTable(
                name: "official_letters");

            migrationBuilder.DropTable(
                name: "registry_series");

            migrationBuilder.DropTable(
                name: "agreement_areas");

            migrationBuilder.DropTable(
                name: "assignments");

            migrationBuilder.DropTable(
                name: "allocations");

            migrationBuilder.DropTable(
                name: "budgets");

            migrationBuilder.DropTable(
                name: "agreements");

            migrationBuilder.DropIndex(
                name: "IX_organisations_mandate_name_sort_id",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_part_of_id_name_sort_id",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "mandate",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "part_of_id",
                table: "organisations");
        }
    }
}
