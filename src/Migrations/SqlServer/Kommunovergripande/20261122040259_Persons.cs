using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.SqlServer.Kommunovergripande
{
    /// <inheritdoc />
    public partial class Persons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "persons",
                schema: "kommunovergripande",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    work_email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    work_phone = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    organisation_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false),
                    name_sort = table.Column<string>(type: "varchar(800)", unicode: false, maxLength: 800, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name_folded = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_persons", x => x.id);
                    table.ForeignKey(
                        name: "FK_persons_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "kommunovergripande",
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_persons_name_folded",
                schema: "kommunovergripande",
                table: "persons",
                column: "name_folded");

            migrationBuilder.CreateIndex(
                name: "IX_persons_name_sort_id",
                schema: "kommunovergripande",
                table: "persons",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_persons_organisation_id_name_sort_id",
                schema: "kommunovergripande",
                table: "persons",
                columns: new[] { "organisation_id", "name_sort", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "persons",
                schema: "kommunovergripande");
        }
    }
}
