using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.SqlServer.Kommunovergripande
{
    /// <inheritdoc />
    public partial class Secrecy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "register_withdrawals",
                schema: "kommunovergripande",
                columns: table => new
                {
                    item_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    item_version = table.Column<int>(type: "int", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_withdrawals", x => x.item_id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_register_withdrawals_at",
                schema: "kommunovergripande",
                table: "register_withdrawals",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "register_withdrawals",
                schema: "kommunovergripande");
        }
    }
}
