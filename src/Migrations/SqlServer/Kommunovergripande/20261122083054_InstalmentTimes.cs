using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.SqlServer.Kommunovergripande
{
    /// <inheritdoc />
    public partial class InstalmentTimes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "divided_at",
                schema: "kommunovergripande",
                table: "instalments",
                type: "bigint",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "divided_at",
                schema: "kommunovergripande",
                table: "instalments");
        }
    }
}
