using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.Sqlite.Kommunovergripande
{
    /// <inheritdoc />
    public partial class Secrecy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "register_withdrawals",
                columns: table => new
                {
                    item_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    item_version = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_withdrawals", x => x.item_id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_register_withdrawals_at",
                table: "register_withdrawals",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "register_withdrawals");
        }
    }
}
