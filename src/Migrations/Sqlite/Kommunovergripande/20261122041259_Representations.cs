using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.Sqlite.Kommunovergripande
{
    /// <inheritdoc />
    public partial class Representations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "representations",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    represented_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    municipality_code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    body_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    role = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_representations", x => x.id);
                    table.ForeignKey(
                        name: "FK_representations_municipalities_municipality_code",
                        column: x => x.municipality_code,
                        principalTable: "municipalities",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_representations_organisations_body_id",
                        column: x => x.body_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_representations_organisations_represented_id",
                        column: x => x.represented_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_representations_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_representations_body_id_until_id",
                table: "representations",
                columns: new[] { "body_id", "until", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_representations_municipality_code_until_id",
                table: "representations",
                columns: new[] { "municipality_code", "until", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_representations_person_id_until_id",
                table: "representations",
                columns: new[] { "person_id", "until", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_representations_represented_id_until_id",
                table: "representations",
                columns: new[] { "represented_id", "until", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_representations_until_id",
                table: "representations",
                columns: new[] { "until", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "representations");
        }
    }
}
