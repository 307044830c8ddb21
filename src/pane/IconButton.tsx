import { Button, type ForwardRefComponent, type ButtonProps } from "@fluentui/react-components";
import { forwardRef } from "react";

/** A button with a picture alone: its name is spoken, and shown when it is pointed at. */
export const IconButton = forwardRef(function IconButton({ name, ...rest }, ref) {
  return <Button ref={ref} appearance="subtle" aria-label={name} title={name} {...rest} />;
}) as ForwardRefComponent<ButtonProps & { readonly name: string }>;
