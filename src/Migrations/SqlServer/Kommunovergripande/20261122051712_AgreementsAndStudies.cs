using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.SqlServer.Kommunovergripande
{
    /// <inheritdoc />
    public partial class AgreementsAndStudies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "mandate",
                schema: "kommunovergripande",
                table: "organisations",
                type: "varchar(50)",
                unicode: false,
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "part_of_id",
                schema: "kommunovergripande",
                table: "organisations",
                type: "binary(16)",
                fixedLength: true,
                maxLength: 16,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisations_mandate_name_sort_id",
                schema: "kommunovergripande",
                table: "organisations",
                columns: new[] { "mandate", "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_part_of_id_name_sort_id",
                schema: "kommunovergripande",
                table: "organisations",
                columns: new[] { "part_of_id", "name_sort", "id" });

            migrationBuilder.AddForeignKey(
                name: "FK_organisations_organisations_part_of_id",
                schema: "kommunovergripande",
                table: "organisations",
                column: "part_of_id",
                principalSchema: "kommunovergripande",
                principalTable: "organisations",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_organisations_organisations_part_of_id",
                schema: "kommunovergripande",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_mandate_name_sort_id",
                schema: "kommunovergripande",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_part_of_id_name_sort_id",
                schema: "kommunovergripande",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "mandate",
                schema: "kommunovergripande",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "part_of_id",
                schema: "kommunovergripande",
                table: "organisations");
        }
    }
}
