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

            migrationBuilder.AddColumn<int>(
                name: "decision_rank",
                table: "study_orders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "decision_reason",
                table: "study_orders",
                type: "TEXT",
                maxLength: 500,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
                name: "decided_body",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "decided_on",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "decision_rank",
                table: "study_orders");

            migrationBuilder.DropColumn(
                name: "decision_reason",
                table: "study_orders");
        }
    }
}
