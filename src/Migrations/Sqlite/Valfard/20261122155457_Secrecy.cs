using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.Sqlite.Valfard
{
    /// <inheritdoc />
    public partial class Secrecy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_secret",
                table: "study_results",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_secret",
                table: "study_orders",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "secrecy_chapter",
                table: "study_orders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "secrecy_note",
                table: "study_orders",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "secrecy_section",
                table: "study_orders",
                type: "TEXT",
                maxLength: 5,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "is_secret",
                table: "study_results");

            migrationBuilder.DropColumn(
                name: "is_secret",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "secrecy_chapter",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "secrecy_note",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "secrecy_section",
                table: "study_orders");
        }
    }
}
