import { workbookUnderTest } from "./workbookUnderTest";

const under = workbookUnderTest();
const { onSheet, failureOf } = under;

describe("a chart", () => {
  test("is kept with its series, title, axes and place, for the page to draw", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C3").values = [
        ["Client", "Sales", "Share"],
        ["ACME", 70, 0.7],
        ["Bolt", 30, 1],
      ];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
      chart.name = "Pareto";
      chart.title.text = "Pareto curve";
      chart.axes.valueAxis.maximum = 100;
      chart.axes.getItem("Value", "Secondary").maximum = 1;
      chart.legend.position = "Bottom";
      chart.setPosition("E2", "J20");
      const share = chart.series.getItemAt(1);
      share.chartType = "Line";
      share.axisGroup = "Secondary";
      share.format.line.color = "#C00000";
      chart.series.getItemAt(0).format.fill.setSolidColor("#217346");
      chart.load("name,chartType,left,width");
      chart.series.load("items/name,count");
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["Sales", "Share"]);
      expect(chart.left).toBeGreaterThan(0);
      const [model] = under.office.host.charts;
      expect(model).toMatchObject({
        name: "Pareto",
        chartType: "ColumnClustered",
        title: { text: "Pareto curve" },
        axes: {
          valueAxis: { maximum: 100 },
          valueAxisSecondary: { maximum: 1, axisGroup: "Secondary" },
        },
        series: [
          {
            name: "Sales",
            values: { address: "B2:B3" },
            categories: { address: "A2:A3" },
            format: { fill: { color: "#217346" } },
          },
          {
            name: "Share",
            chartType: "Line",
            axisGroup: "Secondary",
            values: { address: "C2:C3" },
          },
        ],
      });
      const found = sheet.charts.getItem("pareto").load("id");
      const none = sheet.charts.getItemOrNullObject("other");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      found.delete();
      const count = sheet.charts.getCount();
      await context.sync();
      expect(count.value).toBe(0);
      expect(under.office.host.charts).toEqual([]);
    });
  });

  test("takes series of its own", async () => {
    await onSheet(async (sheet, context) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:A3"));
      const series = chart.series.add("Added");
      series.setValues(sheet.getRange("B1:B3"));
      series.setXAxisValues(sheet.getRange("C1:C3"));
      chart.series.getItemAt(0).delete();
      chart.series.load("items/name");
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["Added"]);
      expect(under.office.host.charts.at(-1)?.series[0]).toMatchObject({
        values: { address: "B1:B3" },
        categories: { address: "C1:C3" },
      });
    });
  });

  test("goes with its sheet", async () => {
    await onSheet(async (sheet, context) => {
      sheet.charts.add("Line", sheet.getRange("A1:A3"));
      await context.sync();
      const before = under.office.host.charts.length;
      sheet.delete();
      await context.sync();
      expect(before).toBe(1);
      expect(under.office.host.charts).toHaveLength(0);
    });
  });

  test("has no member that the host does not keep", async () => {
    const failure = await failureOf(async (sheet, context) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:A3"));
      chart.pivotOptions.showAxisFieldButtons = false;
      await context.sync();
    });
    expect(failure.code).toBe("ApiNotFound");
    expect(failure.message).toContain("Chart.pivotOptions");
  });
});
