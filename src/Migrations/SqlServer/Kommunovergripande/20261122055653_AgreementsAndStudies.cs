using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.SqlServer.Kommunovergripande
{
    /// <inheritdoc />
    public partial class AgreementsAndStudies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "mandate",
                schema: "kommunovergripande",
                table: "organisations",
                type: "varchar(50)",
                unicode: false,
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "part_of_id",
                schema: "kommunovergripande",
                table: "organisations",
                type: "binary(16)",
                fixedLength: true,
                maxLength: 16,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "agreements",
                schema: "kommunovergripande",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    kind = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    purposes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    concluded_according_to = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    withdrawn_because = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    changed_at = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false),
                    predecessor_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: true),
                    lineage_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    title_sort = table.Column<string>(type: "varchar(800)", unicode: false, maxLength: 800, nullable: false, collation: "Latin1_General_100_BIN2"),
                    title_folded = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    concluded_from = table.Column<DateOnly>(type: "date", nullable: true),
                    concluded_kind = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: true),
                    concluded_text = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    concluded_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreements_agreements_predecessor_id",
                        column: x => x.predecessor_id,
                        principalSchema: "kommunovergripande",
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assignments",
                schema: "kommunovergripande",
                columns: table => new
                {
                    code = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    owner_module = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false),
                    name_sort = table.Column<string>(type: "varchar(800)", unicode: false, maxLength: 800, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name_folded = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assignments", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "agreement_adaptations",
                schema: "kommunovergripande",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    agreement_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    decided_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    changes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    recorded_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_adaptations", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_adaptations_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalSchema: "kommunovergripande",
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_annexes",
                schema: "kommunovergripande",
                columns: table => new
                {
                    agreement_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    purpose = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_annexes", x => new { x.agreement_id, x.number });
                    table.ForeignKey(
                        name: "FK_agreement_annexes_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalSchema: "kommunovergripande",
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_areas",
                schema: "kommunovergripande",
                columns: table => new
                {
                    agreement_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    code = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    position = table.Column<int>(type: "int", nullable: false),
                    number = table.Column<int>(type: "int", nullable: true),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    former_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_areas", x => new { x.agreement_id, x.code });
                    table.ForeignKey(
                        name: "FK_agreement_areas_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalSchema: "kommunovergripande",
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_parties",
                schema: "kommunovergripande",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    agreement_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    organisation_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    standing = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_parties", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_parties_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalSchema: "kommunovergripande",
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_parties_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "kommunovergripande",
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_provisions",
                schema: "kommunovergripande",
                columns: table => new
                {
                    agreement_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    code = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    position = table.Column<int>(type: "int", nullable: false),
                    text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    kind = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    placement = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_provisions", x => new { x.agreement_id, x.code });
                    table.ForeignKey(
                        name: "FK_agreement_provisions_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalSchema: "kommunovergripande",
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_removals",
                schema: "kommunovergripande",
                columns: table => new
                {
                    agreement_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    code = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    position = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_removals", x => new { x.agreement_id, x.code });
                    table.ForeignKey(
                        name: "FK_agreement_removals_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalSchema: "kommunovergripande",
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_removals_assignments_code",
                        column: x => x.code,
                        principalSchema: "kommunovergripande",
                        principalTable: "assignments",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_assignments",
                schema: "kommunovergripande",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    agreement_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    code = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    area_code = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    position = table.Column<int>(type: "int", nullable: false),
                    own_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    description = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    governance = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    temporary_from = table.Column<DateOnly>(type: "date", nullable: true),
                    temporary_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_assignments", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_assignments_agreement_areas_agreement_id_area_code",
                        columns: x => new { x.agreement_id, x.area_code },
                        principalSchema: "kommunovergripande",
                        principalTable: "agreement_areas",
                        principalColumns: new[] { "agreement_id", "code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agreement_assignments_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalSchema: "kommunovergripande",
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_assignments_assignments_code",
                        column: x => x.code,
                        principalSchema: "kommunovergripande",
                        principalTable: "assignments",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_points",
                schema: "kommunovergripande",
                columns: table => new
                {
                    agreement_assignment_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    code = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    position = table.Column<int>(type: "int", nullable: false),
                    text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    description = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_points", x => new { x.agreement_assignment_id, x.code });
                    table.ForeignKey(
                        name: "FK_agreement_points_agreement_assignments_agreement_assignment_id",
                        column: x => x.agreement_assignment_id,
                        principalSchema: "kommunovergripande",
                        principalTable: "agreement_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_mandate_name_sort_id",
                schema: "kommunovergripande",
                table: "organisations",
                columns: new[] { "mandate", "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_part_of_id_name_sort_id",
                schema: "kommunovergripande",
                table: "organisations",
                columns: new[] { "part_of_id", "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_adaptations_agreement_id_from_id",
                schema: "kommunovergripande",
                table: "agreement_adaptations",
                columns: new[] { "agreement_id", "from", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_assignments_agreement_id_area_code",
                schema: "kommunovergripande",
                table: "agreement_assignments",
                columns: new[] { "agreement_id", "area_code" });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_assignments_agreement_id_code",
                schema: "kommunovergripande",
                table: "agreement_assignments",
                columns: new[] { "agreement_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreement_assignments_code",
                schema: "kommunovergripande",
                table: "agreement_assignments",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_parties_agreement_id_organisation_id",
                schema: "kommunovergripande",
                table: "agreement_parties",
                columns: new[] { "agreement_id", "organisation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreement_parties_organisation_id",
                schema: "kommunovergripande",
                table: "agreement_parties",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_removals_code",
                schema: "kommunovergripande",
                table: "agreement_removals",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "IX_agreements_kind_starts_on_id",
                schema: "kommunovergripande",
                table: "agreements",
                columns: new[] { "kind", "starts_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_lineage_id_starts_on_id",
                schema: "kommunovergripande",
                table: "agreements",
                columns: new[] { "lineage_id", "starts_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_predecessor_id_starts_on_id",
                schema: "kommunovergripande",
                table: "agreements",
                columns: new[] { "predecessor_id", "starts_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_starts_on_id",
                schema: "kommunovergripande",
                table: "agreements",
                columns: new[] { "starts_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_status_starts_on_id",
                schema: "kommunovergripande",
                table: "agreements",
                columns: new[] { "status", "starts_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_title_sort_id",
                schema: "kommunovergripande",
                table: "agreements",
                columns: new[] { "title_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_assignments_name_folded",
                schema: "kommunovergripande",
                table: "assignments",
                column: "name_folded");

            migrationBuilder.CreateIndex(
                name: "IX_assignments_name_sort_code",
                schema: "kommunovergripande",
                table: "assignments",
                columns: new[] { "name_sort", "code" });

            migrationBuilder.CreateIndex(
                name: "IX_assignments_owner_module_name_sort_code",
                schema: "kommunovergripande",
                table: "assignments",
                columns: new[] { "owner_module", "name_sort", "code" });

            migrationBuilder.AddForeignKey(
                name: "FK_organisations_organisations_part_of_id",
                schema: "kommunovergripande",
                table: "organisations",
                column: "part_of_id",
                principalSchema: "kommunovergripande",
                principalTable: "organisations",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_organisations_organisations_part_of_id",
                schema: "kommunovergripande",
                table: "organisations");

            migrationBuilder.DropTable(
                name: "agreement_adaptations",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "agreement_annexes",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "agreement_parties",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "agreement_points",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "agreement_provisions",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "agreement_removals",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "agreement_assignments",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "agreement_areas",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "assignments",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "agreements",
                schema: "kommunovergripande");

            migrationBuilder.DropIndex(
                name: "IX_organisations_mandate_name_sort_id",
                schema: "kommunovergripande",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_part_of_id_name_sort_id",
                schema: "kommunovergripande",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "mandate",
                schema: "kommunovergripande",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "part_of_id",
                schema: "kommunovergripande",
                table: "organisations");
        }
    }
}
