using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.SqlServer.Valfard
{
    /// <inheritdoc />
    public partial class AgreementsAndStudies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "assessed_at",
                schema: "valfard",
                table: "study_orders",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "assessed_by",
                schema: "valfard",
                table: "study_orders",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "assessment_text",
                schema: "valfard",
                table: "study_orders",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "decided_body",
                schema: "valfard",
                table: "study_orders",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "decided_on",
                schema: "valfard",
                table: "study_orders",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "decision_rank",
                schema: "valfard",
                table: "study_orders",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "decision_reason",
                schema: "valfard",
                table: "study_orders",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "assessed_at",
                schema: "valfard",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "assessed_by",
                schema: "valfard",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "assessment_text",
                schema: "valfard",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "decided_body",
                schema: "valfard",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "decided_on",
                schema: "valfard",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "decision_rank",
                schema: "valfard",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "decision_reason",
                schema: "valfard",
                table: "study_orders");
        }
    }
}
