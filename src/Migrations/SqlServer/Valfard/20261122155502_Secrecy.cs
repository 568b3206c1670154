using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.SqlServer.Valfard
{
    /// <inheritdoc />
    public partial class Secrecy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_secret",
                schema: "valfard",
                table: "study_results",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_secret",
                schema: "valfard",
                table: "study_orders",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "secrecy_chapter",
                schema: "valfard",
                table: "study_orders",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "secrecy_note",
                schema: "valfard",
                table: "study_orders",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "secrecy_section",
                schema: "valfard",
                table: "study_orders",
                type: "nvarchar(5)",
                maxLength: 5,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "is_secret",
                schema: "valfard",
                table: "study_results");

            migrationBuilder.DropColumn(
                name: "is_secret",
                schema: "valfard",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "secrecy_chapter",
                schema: "valfard",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "secrecy_note",
                schema: "valfard",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "secrecy_section",
                schema: "valfard",
                table: "study_orders");
        }
    }
}
