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

            migrationBuilder.CreateIndex(
                name: "IX_organisations_mandate_name_sort_id",
                table: "organisations",
                columns: new[] { "mandate", "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_part_of_id_name_sort_id",
                table: "organisations",
                columns: new[] { "part_of_id", "name_sort", "id" });

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
