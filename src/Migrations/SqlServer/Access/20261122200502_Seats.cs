using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.SqlServer.Access
{
    /// <inheritdoc />
    public partial class Seats : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "person_id",
                schema: "access",
                table: "accounts",
                type: "binary(16)",
                fixedLength: true,
                maxLength: 16,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "seats",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    seat_version = table.Column<int>(type: "int", nullable: false),
                    module = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    person_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    role = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    scope_kind = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    scope_value = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seats", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "seats_shadow",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    seat_version = table.Column<int>(type: "int", nullable: false),
                    module = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    person_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    role = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    scope_kind = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    scope_value = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seats_shadow", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_person_id",
                schema: "access",
                table: "accounts",
                column: "person_id",
                unique: true,
                filter: "[person_id] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_seats_person_id",
                schema: "access",
                table: "seats",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_seats_shadow_person_id",
                schema: "access",
                table: "seats_shadow",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "seats",
                schema: "access");

            migrationBuilder.DropTable(
                name: "seats_shadow",
                schema: "access");

            migrationBuilder.DropIndex(
                name: "IX_accounts_person_id",
                schema: "access",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "person_id",
                schema: "access",
                table: "accounts");
        }
    }
}
