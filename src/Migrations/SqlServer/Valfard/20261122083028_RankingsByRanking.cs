using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.SqlServer.Valfard
{
    /// <inheritdoc />
    public partial class RankingsByRanking : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_ranked_study_orders",
                schema: "valfard",
                table: "ranked_study_orders");

            migrationBuilder.DropIndex(
                name: "IX_ranked_study_orders_study_order_id_ranking_id",
                schema: "valfard",
                table: "ranked_study_orders");

            migrationBuilder.AddPrimaryKey(
                name: "PK_ranked_study_orders",
                schema: "valfard",
                table: "ranked_study_orders",
                columns: new[] { "ranking_id", "study_order_id" });

            migrationBuilder.CreateIndex(
                name: "IX_ranked_study_orders_ranking_id_rank",
                schema: "valfard",
                table: "ranked_study_orders",
                columns: new[] { "ranking_id", "rank" });

            migrationBuilder.CreateIndex(
                name: "IX_ranked_study_orders_study_order_id",
                schema: "valfard",
                table: "ranked_study_orders",
                column: "study_order_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_ranked_study_orders",
                schema: "valfard",
                table: "ranked_study_orders");

            migrationBuilder.DropIndex(
                name: "IX_ranked_study_orders_ranking_id_rank",
                schema: "valfard",
                table: "ranked_study_orders");

            migrationBuilder.DropIndex(
                name: "IX_ranked_study_orders_study_order_id",
                schema: "valfard",
                table: "ranked_study_orders");

            migrationBuilder.AddPrimaryKey(
                name: "PK_ranked_study_orders",
                schema: "valfard",
                table: "ranked_study_orders",
                columns: new[] { "ranking_id", "rank" });

            migrationBuilder.CreateIndex(
                name: "IX_ranked_study_orders_study_order_id_ranking_id",
                schema: "valfard",
                table: "ranked_study_orders",
                columns: new[] { "study_order_id", "ranking_id" },
                unique: true);
        }
    }
}
