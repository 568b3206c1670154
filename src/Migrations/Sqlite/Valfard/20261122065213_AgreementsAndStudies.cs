using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.Sqlite.Valfard
{
    /// <inheritdoc />
    public partial class AgreementsAndStudies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "assessed_at",
                table: "study_orders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "assessed_by",
                table: "study_orders",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "assessment_text",
                table: "study_orders",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "assignment_code",
                table: "study_orders",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "FOU-JAMT");

            migrationBuilder.AddColumn<DateOnly>(
                name: "closed_on",
                table: "study_orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "completed_on",
                table: "study_orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "decided_body",
                table: "study_orders",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "decided_on",
                table: "study_orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "decided_organisation_id",
                table: "study_orders",
                type: "BLOB",
                fixedLength: true,
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "decision_reason",
                table: "study_orders",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "goal_id",
                table: "study_orders",
                type: "BLOB",
                fixedLength: true,
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "plan_id",
                table: "study_orders",
                type: "BLOB",
                fixedLength: true,
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "rank",
                table: "study_orders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "ranking_id",
                table: "study_orders",
                type: "BLOB",
                fixedLength: true,
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "started_on",
                table: "study_orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "assignments",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    owner_module = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assignments", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "combined_posts",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    task = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    other_kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    municipality_code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    other_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    other_organisation_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: true),
                    fou_jamt_percent = table.Column<int>(type: "INTEGER", nullable: false),
                    other_percent = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_example = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    assigned_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_combined_posts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fou_jamt_goals",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    from_year = table.Column<int>(type: "INTEGER", nullable: false),
                    to_year = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    dropped_because = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    is_example = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fou_jamt_goals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "planned_studies",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    study_order_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_responsible = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planned_studies", x => x.id);
                    table.ForeignKey(
                        name: "FK_planned_studies_study_orders_study_order_id",
                        column: x => x.study_order_id,
                        principalTable: "study_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rug_contacts",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    municipality_code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    office = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    person_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_example = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rug_contacts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "study_plans",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    study_order_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    made_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_study_plans", x => x.id);
                    table.ForeignKey(
                        name: "FK_study_plans_study_orders_study_order_id",
                        column: x => x.study_order_id,
                        principalTable: "study_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "study_rankings",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ranked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    body_folded = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_study_rankings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "study_results",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    study_order_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    municipality_code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    assignment_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    summary = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    considerations = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    effect = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn_because = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    registered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    is_example = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    title_sort = table.Column<string>(type: "TEXT", unicode: false, maxLength: 800, nullable: false),
                    title_folded = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_study_results", x => x.id);
                    table.ForeignKey(
                        name: "FK_study_results_study_orders_study_order_id",
                        column: x => x.study_order_id,
                        principalTable: "study_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "visits",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    municipality_code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    visitor_names = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    notes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    cancelled_because = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    is_example = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    need_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "combined_post_orders",
                columns: table => new
                {
                    combined_post_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    study_order_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_combined_post_orders", x => new { x.combined_post_id, x.study_order_id });
                    table.ForeignKey(
                        name: "FK_combined_post_orders_combined_posts_combined_post_id",
                        column: x => x.combined_post_id,
                        principalTable: "combined_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_combined_post_orders_study_orders_study_order_id",
                        column: x => x.study_order_id,
                        principalTable: "study_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rug_opinions",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    study_order_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    rug_contact_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    stance = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    comment = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    priority = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: true),
                    stated_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rug_opinions", x => x.id);
                    table.ForeignKey(
                        name: "FK_rug_opinions_rug_contacts_rug_contact_id",
                        column: x => x.rug_contact_id,
                        principalTable: "rug_contacts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_rug_opinions_study_orders_study_order_id",
                        column: x => x.study_order_id,
                        principalTable: "study_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "study_plan_steps",
                columns: table => new
                {
                    plan_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    method = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_study_plan_steps", x => new { x.plan_id, x.number });
                    table.ForeignKey(
                        name: "FK_study_plan_steps_study_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "study_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ranked_study_orders",
                columns: table => new
                {
                    ranking_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    study_order_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ranked_study_orders", x => new { x.ranking_id, x.rank });
                    table.ForeignKey(
                        name: "FK_ranked_study_orders_study_orders_study_order_id",
                        column: x => x.study_order_id,
                        principalTable: "study_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ranked_study_orders_study_rankings_ranking_id",
                        column: x => x.ranking_id,
                        principalTable: "study_rankings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "study_result_presentations",
                columns: table => new
                {
                    study_result_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    format = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    link = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_study_result_presentations", x => new { x.study_result_id, x.format });
                    table.ForeignKey(
                        name: "FK_study_result_presentations_study_results_study_result_id",
                        column: x => x.study_result_id,
                        principalTable: "study_results",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "study_result_spread",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    study_result_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    format = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    counted = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_study_result_spread", x => x.id);
                    table.ForeignKey(
                        name: "FK_study_result_spread_study_results_study_result_id",
                        column: x => x.study_result_id,
                        principalTable: "study_results",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "caught_needs",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    visit_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    municipality_code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    study_order_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: true),
                    set_aside_because = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    caught_at = table.Column<long>(type: "INTEGER", nullable: false),
                    is_example = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_caught_needs", x => x.id);
                    table.ForeignKey(
                        name: "FK_caught_needs_study_orders_study_order_id",
                        column: x => x.study_order_id,
                        principalTable: "study_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_caught_needs_visits_visit_id",
                        column: x => x.visit_id,
                        principalTable: "visits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "study_plan_people",
                columns: table => new
                {
                    plan_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    step_number = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    office = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    person_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_study_plan_people", x => new { x.plan_id, x.step_number, x.place });
                    table.ForeignKey(
                        name: "FK_study_plan_people_study_plan_steps_plan_id_step_number",
                        columns: x => new { x.plan_id, x.step_number },
                        principalTable: "study_plan_steps",
                        principalColumns: new[] { "plan_id", "number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_study_orders_assignment_code_placed_at_id",
                table: "study_orders",
                columns: new[] { "assignment_code", "placed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_study_orders_goal_id_placed_at_id",
                table: "study_orders",
                columns: new[] { "goal_id", "placed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_study_orders_ranking_id",
                table: "study_orders",
                column: "ranking_id");

            migrationBuilder.CreateIndex(
                name: "IX_caught_needs_caught_at_id",
                table: "caught_needs",
                columns: new[] { "caught_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_caught_needs_municipality_code_caught_at_id",
                table: "caught_needs",
                columns: new[] { "municipality_code", "caught_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_caught_needs_status_caught_at_id",
                table: "caught_needs",
                columns: new[] { "status", "caught_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_caught_needs_study_order_id_caught_at_id",
                table: "caught_needs",
                columns: new[] { "study_order_id", "caught_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_caught_needs_visit_id_caught_at_id",
                table: "caught_needs",
                columns: new[] { "visit_id", "caught_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_combined_post_orders_study_order_id",
                table: "combined_post_orders",
                column: "study_order_id");

            migrationBuilder.CreateIndex(
                name: "IX_combined_posts_municipality_code_until_id",
                table: "combined_posts",
                columns: new[] { "municipality_code", "until", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_combined_posts_person_id_until_id",
                table: "combined_posts",
                columns: new[] { "person_id", "until", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_combined_posts_until_id",
                table: "combined_posts",
                columns: new[] { "until", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_fou_jamt_goals_from_year_id",
                table: "fou_jamt_goals",
                columns: new[] { "from_year", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_fou_jamt_goals_status_from_year_id",
                table: "fou_jamt_goals",
                columns: new[] { "status", "from_year", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_planned_studies_person_id_to_id",
                table: "planned_studies",
                columns: new[] { "person_id", "to", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_planned_studies_study_order_id_person_id",
                table: "planned_studies",
                columns: new[] { "study_order_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ranked_study_orders_study_order_id_ranking_id",
                table: "ranked_study_orders",
                columns: new[] { "study_order_id", "ranking_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rug_contacts_municipality_code_until_id",
                table: "rug_contacts",
                columns: new[] { "municipality_code", "until", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_rug_contacts_person_id_until_id",
                table: "rug_contacts",
                columns: new[] { "person_id", "until", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_rug_contacts_until_id",
                table: "rug_contacts",
                columns: new[] { "until", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_rug_opinions_rug_contact_id_stated_at_id",
                table: "rug_opinions",
                columns: new[] { "rug_contact_id", "stated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_rug_opinions_study_order_id_rug_contact_id",
                table: "rug_opinions",
                columns: new[] { "study_order_id", "rug_contact_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rug_opinions_study_order_id_stated_at_id",
                table: "rug_opinions",
                columns: new[] { "study_order_id", "stated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_study_plans_study_order_id_revision_id",
                table: "study_plans",
                columns: new[] { "study_order_id", "revision", "id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_study_rankings_body_folded_ranked_on",
                table: "study_rankings",
                columns: new[] { "body_folded", "ranked_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_study_rankings_ranked_on_id",
                table: "study_rankings",
                columns: new[] { "ranked_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_study_result_spread_study_result_id_on_id",
                table: "study_result_spread",
                columns: new[] { "study_result_id", "on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_study_results_assignment_code_registered_at_id",
                table: "study_results",
                columns: new[] { "assignment_code", "registered_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_study_results_municipality_code_registered_at_id",
                table: "study_results",
                columns: new[] { "municipality_code", "registered_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_study_results_registered_at_id",
                table: "study_results",
                columns: new[] { "registered_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_study_results_status_registered_at_id",
                table: "study_results",
                columns: new[] { "status", "registered_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_study_results_study_order_id_registered_at_id",
                table: "study_results",
                columns: new[] { "study_order_id", "registered_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_study_results_title_sort_id",
                table: "study_results",
                columns: new[] { "title_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_visits_municipality_code_on_id",
                table: "visits",
                columns: new[] { "municipality_code", "on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_visits_on_id",
                table: "visits",
                columns: new[] { "on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_visits_status_on_id",
                table: "visits",
                columns: new[] { "status", "on", "id" });

            migrationBuilder.AddForeignKey(
                name: "FK_study_orders_fou_jamt_goals_goal_id",
                table: "study_orders",
                column: "goal_id",
                principalTable: "fou_jamt_goals",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_study_orders_study_rankings_ranking_id",
                table: "study_orders",
                column: "ranking_id",
                principalTable: "study_rankings",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_study_orders_fou_jamt_goals_goal_id",
                table: "study_orders");

            migrationBuilder.DropForeignKey(
                name: "FK_study_orders_study_rankings_ranking_id",
                table: "study_orders");

            migrationBuilder.DropTable(
                name: "assignments");

            migrationBuilder.DropTable(
                name: "caught_needs");

            migrationBuilder.DropTable(
                name: "combined_post_orders");

            migrationBuilder.DropTable(
                name: "fou_jamt_goals");

            migrationBuilder.DropTable(
                name: "planned_studies");

            migrationBuilder.DropTable(
                name: "ranked_study_orders");

            migrationBuilder.DropTable(
                name: "rug_opinions");

            migrationBuilder.DropTable(
                name: "study_plan_people");

            migrationBuilder.DropTable(
                name: "study_result_presentations");

            migrationBuilder.DropTable(
                name: "study_result_spread");

            migrationBuilder.DropTable(
                name: "visits");

            migrationBuilder.DropTable(
                name: "combined_posts");

            migrationBuilder.DropTable(
                name: "study_rankings");

            migrationBuilder.DropTable(
                name: "rug_contacts");

            migrationBuilder.DropTable(
                name: "study_plan_steps");

            migrationBuilder.DropTable(
                name: "study_results");

            migrationBuilder.DropTable(
                name: "study_plans");

            migrationBuilder.DropIndex(
                name: "IX_study_orders_assignment_code_placed_at_id",
                table: "study_orders");

            migrationBuilder.DropIndex(
                name: "IX_study_orders_goal_id_placed_at_id",
                table: "study_orders");

            migrationBuilder.DropIndex(
                name: "IX_study_orders_ranking_id",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "assessed_at",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "assessed_by",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "assessment_text",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "assignment_code",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "closed_on",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "completed_on",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "decided_body",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "decided_on",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "decided_organisation_id",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "decision_reason",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "goal_id",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "plan_id",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "rank",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "ranking_id",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "started_on",
                table: "study_orders");
        }
    }
}
