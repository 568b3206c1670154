using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.Sqlite.Access
{
    /// <inheritdoc />
    public partial class Seats : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "person_id",
                table: "accounts",
                type: "BLOB",
                fixedLength: true,
                maxLength: 16,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "seats",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    seat_version = table.Column<int>(type: "INTEGER", nullable: false),
                    module = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    role = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    scope_kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    scope_value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seats", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "seats_shadow",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    seat_version = table.Column<int>(type: "INTEGER", nullable: false),
                    module = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    role = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    scope_kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    scope_value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seats_shadow", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_person_id",
                table: "accounts",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_seats_person_id",
                table: "seats",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_seats_shadow_person_id",
                table: "seats_shadow",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "seats");

            migrationBuilder.DropTable(
                name: "seats_shadow");

            migrationBuilder.DropIndex(
                name: "IX_accounts_person_id",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "person_id",
                table: "accounts");
        }
    }
}
