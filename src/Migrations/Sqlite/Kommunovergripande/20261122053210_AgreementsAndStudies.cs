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

            migrationBuilder.CreateIndex(
                name: "IX_organisations_mandate_name_sort_id",
                table: "organisations",
                columns: new[] { "mandate", "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_part_of_id_name_sort_id",
                table: "organisations",
                columns: new[] { "part_of_id", "name_sort", "id" });

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
                name: "IX_agreements_kind_starts_on_id",
                table: "agreements",
                columns: new[] { "kind", "starts_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_lineage_id_starts_on_id",
                table: "agreements",
                columns: new[] { "lineage_id", "starts_on", "id" });

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
                name: "agreement_parties");

            migrationBuilder.DropTable(
                name: "assignments");

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
