import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { usePane } from "../usePane";
import { useFiles } from "./useFiles";

const useStyles = makeStyles({
  layer: {
    position: "fixed", inset: "8px", zIndex: 10, display: "grid", placeItems: "center", textAlign: "center", pointerEvents: "none", padding: tokens.spacingHorizontalL,
    border: `2px dashed ${tokens.colorBrandStroke1}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold, opacity: 0.95, "@media (forced-colors: active)": { opacity: 1 },
  },
});

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;

/** Lets bank files be dropped anywhere on the pane, and shows that; while something else is under way they wait for their turn. */
export function DropLayer() {
  const styles = useStyles();
  const { messages: { importing } } = usePane();
  const take = useFiles();
  const [isOver, setOver] = useState(false);
  // Moving from one element to the next enters the one before it leaves the other.
  const depth = useRef(0);
  useEffect(() => {
    const shift = (event: DragEvent, by: 1 | -1): void => {
      if (!holdsFiles(event)) return;
      depth.current = Math.max(0, depth.current + by);
      setOver(depth.current > 0);
    };
    const enter = (event: DragEvent): void => shift(event, 1);
    const leave = (event: DragEvent): void => shift(event, -1);
    const over = (event: DragEvent): void => { if (holdsFiles(event)) event.preventDefault(); };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      take(event.dataTransfer?.files ?? []);
    };
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
    };
  }, [take]);
  return isOver ? <div className={styles.layer} aria-hidden>{importing.dropNow}</div> : null;
}
